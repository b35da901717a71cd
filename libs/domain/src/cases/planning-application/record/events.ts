import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import { withConditionReworded } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Parts } from '../state.js';

/** A correction is added beside the wrong value: nothing is edited. */
export interface RecordCorrected {
  readonly type: 'RecordCorrected';
  readonly entryId: string;
  readonly field: CorrectableField;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly by: OfficerId;
  /** The second person, if the decision was corrected. */
  readonly confirmedBy: OfficerId | null;
}

export const recordEvents: Readonly<Record<RecordCorrected['type'], number>> = { RecordCorrected: 1 };

export const correctableFields = [
  'description',
  'siteAddress',
  'decidedOn',
  'conditionText',
  'applicationType',
  'receivedOn',
] as const;

export type CorrectableField = (typeof correctableFields)[number];

/** Only two people can correct the contents of a decision, or the type of an application. */
export const correctedBy: Readonly<Record<CorrectableField, 'one' | 'two' | 'two, once decided'>> = {
  description: 'one',
  siteAddress: 'one',
  decidedOn: 'two, once decided',
  conditionText: 'two, once decided',
  applicationType: 'two',
  receivedOn: 'two',
};

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
  decidedOn: ({ determination }, _, now) => ({
    determination: determination && { ...determination, decidedOn: now as CalendarDate },
  }),
  conditionText: ({ determination }, was, now) => ({
    determination: determination && {
      ...determination,
      conditions: withConditionReworded(determination.conditions, was, now),
    },
  }),
};
