import type { CalendarDate } from '#legislation';
import { withConditionReworded } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Parts } from '../state.js';
import type { CorrectableField, RecordCorrected } from './events.js';

export const recordEffects: Effects<RecordCorrected> = {
  RecordCorrected: { keeps: (before, { field, was, now }) => corrections[field](before, was, now) },
};

const corrections: Readonly<
  Record<CorrectableField, (before: Parts, was: string, now: string) => Partial<Parts>>
> = {
  description: (_, __, description) => ({ description }),
  siteAddress: ({ site }, _, address) => ({ site: { ...site, address } }),
  applicationType: (_, __, applicationType) => ({ applicationType }),
  receivedOn: (_, __, now) => ({ receivedOn: now as CalendarDate }),
  decidedOn: ({ outcome }, _, now) => ({
    outcome: outcome && { ...outcome, decidedOn: now as CalendarDate },
  }),
  conditionText: ({ outcome }, was, now) => ({
    outcome: outcome && { ...outcome, conditions: withConditionReworded(outcome.conditions, was, now) },
  }),
};
