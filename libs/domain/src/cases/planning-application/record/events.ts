import type { OfficerId } from '../../../values.js';

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
