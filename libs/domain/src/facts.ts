import { type CaseNumberAllotted, caseNumberEvents } from './case-numbers/index.js';
import { type CouncilJoined, councilEvents } from './council/index.js';
import { type OfficerEvent, officerEvents } from './officer/index.js';
import { type PlanningApplicationEvent, planningApplicationEvents } from './planning-application/index.js';
import { type SubmissionPreserved, submissionEvents } from './submission/index.js';

/** Every fact that Casebook keeps. */
export type CasebookEvent =
  | PlanningApplicationEvent
  | SubmissionPreserved
  | CaseNumberAllotted
  | OfficerEvent
  | CouncilJoined;

/** Every type of fact with its present schema version: what is not here is unknown, and is never guessed at. */
export const eventVersions: Readonly<Record<CasebookEvent['type'], number>> = {
  ...planningApplicationEvents,
  ...submissionEvents,
  ...caseNumberEvents,
  ...officerEvents,
  ...councilEvents,
};

/** The kinds of stream, by the first part of their name. */
export const categories = ['planningApplication', 'submission', 'caseNumbers', 'officer', 'council'] as const;
export type Category = (typeof categories)[number];

export type StreamName = `${Category}-${string}`;
