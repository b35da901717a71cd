import type { RecordCorrected } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const record: Parts<RecordCorrected> = {
  RecordCorrected: shows('assessment', 'submission', 'applicationType', 'validation'),
};
