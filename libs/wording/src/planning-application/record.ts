import type { RecordCorrected } from '#domain';
import { fieldInWords } from '../codes.js';
import { written } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const record: Wordings<RecordCorrected> = {
  RecordCorrected: ({ field, was, now, reason, confirmedBy }, say) =>
    `The ${fieldInWords[field]} was corrected: “${written(now)}” instead of “${written(was)}”. ${
      confirmedBy === null ? '' : `Confirmed by ${say.person(confirmedBy)}. `
    }Reason: ${written(reason)}`,
};
