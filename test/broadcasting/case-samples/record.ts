import type { RecordCorrected } from '#domain';
import { fact, officer, private_, type SamplesOf } from './sample.js';

export const record: SamplesOf<RecordCorrected> = {
  RecordCorrected: {
    type: 'RecordCorrected',
    ...fact,
    entryId: 'e-15',
    field: 'description',
    was: private_,
    now: private_,
    reason: private_,
    by: officer,
    confirmedBy: null,
  },
};
