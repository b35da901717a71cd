import { applicationType } from '#legislation';
import type { DecisionKind } from './decision-kinds.js';
import type { InformationKind } from './information-kinds.js';
import type { Stance } from './stances.js';

/** The officers' name for each kind of decision. */
export const decisionInWords: Record<DecisionKind | 'deemed', string> = {
  granted: 'granted',
  refused: 'refused',
  split: 'granted in part and refused in part',
  priorApprovalNotRequired: 'prior approval not required',
  priorApprovalGranted: 'prior approval granted',
  priorApprovalRefused: 'prior approval refused',
  noObjection: 'no objection',
  preservationOrderMade: 'tree preservation order made',
  retentionNoticeServed: 'hedgerow retention notice served',
  eiaRequired: 'environmental statement required',
  eiaNotRequired: 'environmental statement not required',
  opinionGiven: 'scoping opinion given',
  adviceGiven: 'advice given',
  deemed: 'may go ahead, because no answer came in time',
};

/** The name of an application type, for the middle of a sentence. */
export const typeInWords = (code: string): string => {
  const name = applicationType(code)?.name;
  return name ? `"${name}"` : 'a type that no rule covers';
};

export const stanceInWords: Readonly<Record<Stance, string>> = {
  support: 'a comment in support',
  objection: 'an objection',
  neutral: 'a neutral comment',
};

/** What the applicant is asked about. */
export const informationInWords: Readonly<Record<InformationKind, string>> = {
  missingDocument: 'a missing document',
  replacementDocument: 'a document to replace one',
  description: 'the description',
  redLineBoundary: 'the red line',
  fee: 'the fee',
  ownershipCertificate: 'the ownership certificate',
  plans: 'plans',
  biodiversityNetGain: 'biodiversity net gain',
  designAndAccess: 'the design and access statement',
  other: 'something else',
};

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
