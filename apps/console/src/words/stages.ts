import type { Schemas } from '../api/casebook-api.js';
import type { Tag, TagColour } from './tags.js';

export type Stage = Schemas['CaseView']['stage'];

const shown: Readonly<Record<Stage, Tag>> = {
  'to validate': { words: 'To validate', colour: 'blue' },
  invalid: { words: 'Invalid', colour: 'yellow' },
  'to assess': { words: 'To assess', colour: 'blue' },
  'to decide': { words: 'To decide', colour: 'blue' },
  'at committee': { words: 'At committee', colour: 'blue' },
  'awaiting obligation': { words: 'Awaiting obligation', colour: 'yellow' },
  'called in': { words: 'Called in', colour: 'yellow' },
  decided: { words: 'Decided', colour: 'green' },
  withdrawn: { words: 'Withdrawn', colour: 'grey' },
  returned: { words: 'Returned', colour: 'grey' },
  duplicate: { words: 'Duplicate', colour: 'grey' },
};

export const stages = Object.keys(shown) as readonly Stage[];

/** Stages in which somebody still has something to do. */
export const openStages: readonly Stage[] = [
  ...(['to validate', 'invalid', 'to assess', 'to decide', 'at committee'] as const),
  ...(['awaiting obligation', 'called in'] as const),
];

/** Ended without a decision, and not withdrawn. */
export const closedOtherwise: readonly Stage[] = ['returned', 'duplicate'];

export const stageInWords = (stage: string): string => shown[stage as Stage]?.words ?? stage;
export const stageColour = (stage: string): TagColour => shown[stage as Stage]?.colour ?? 'grey';

const memberships: Readonly<Record<string, string>> = {
  setUp: 'is set up',
  inParallel: 'runs in parallel',
  live: 'is live',
  leaving: 'is leaving',
  left: 'has left',
};

/** Where a council stands in the service: "is live". */
export const membershipInWords = (stage: string): string => memberships[stage] ?? stage;
