import type { RecordCorrected } from '#domain';
import { shows } from '../../shown.js';
import type { Columns } from './columns.js';

export const record: Columns<RecordCorrected> = {
  RecordCorrected: shows(
    ...(['description', 'address', 'searched', 'decidedOn', 'applicationType', 'receivedOn'] as const),
  ),
};
