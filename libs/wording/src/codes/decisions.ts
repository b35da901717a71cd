import {
  type AppealGround,
  type AppealOutcome,
  type AppealProcedure,
  type Condition,
  type DecisionKind,
  decisionInWords,
  decisionRecommended,
  type ParentRelation,
  type RecommendedDecision,
} from '#domain';
import { applicationType, type Scale } from '#legislation';

export { informationInWords, stanceInWords } from '#domain';

/** The recommendation in words: a verb if permission is asked for, otherwise the name of the decision. */

export const recommendedInWords = (recommended: RecommendedDecision): string =>
  recommended === 'grant' || recommended === 'refuse'
    ? recommended
    : decisionInWords[decisionRecommended(recommended)];

export const decidedInWords = (decision: DecisionKind | 'deemed'): string => decisionInWords[decision];

/** The name of the application type in the law; in lower case except for proper names. */

export const typeName = (code: string): string =>
  applicationType(code)?.name ?? 'Application of a kind that no rule covers';

export const scaleInWords: Readonly<Record<Scale, string>> = {
  major: 'major',
  minor: 'minor',
  other: 'neither major nor minor',
};

export const groundInWords: Readonly<Record<AppealGround, string>> = {
  refusal: 'the refusal',
  conditions: 'conditions',
  'non-determination': 'the lack of a decision in time',
};

export const procedureInWords: Readonly<Record<AppealProcedure, string>> = {
  writtenRepresentations: 'by written representations',
  hearing: 'at a hearing',
  inquiry: 'at an inquiry',
};

export const appealOutcomeInWords: Readonly<Record<AppealOutcome, string>> = {
  allowed: 'allowed',
  dismissed: 'dismissed',
  splitDecision: 'allowed in part and dismissed in part',
};

export const relationInWords: Readonly<Record<ParentRelation, string>> = {
  'discharge-of-conditions': 'asks to approve details under conditions of',
  'non-material-amendment': 'asks for a non-material amendment of',
  'section-73': 'asks to vary or remove conditions of',
  'reserved-matters': 'asks to approve matters reserved by',
  'technical-details': 'asks for technical details consent under',
  resubmission: 'is a new application in place of',
  obligation: 'is about the planning obligation of',
};

/** The kind of person who receives a letter, never a name. */

export const timingInWords: Readonly<Record<Condition['timing'], string>> = {
  compliance: 'at all times',
  preCommencement: 'before work starts',
  duringWorks: 'while work goes on',
  preOccupation: 'before it is used',
  other: 'at another time',
};

/** Every act that needs two people, on a case, a statement or any record. */
