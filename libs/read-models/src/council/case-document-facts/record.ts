import type { RecordCorrected } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const record = {
  RecordCorrected: shows(
    ...(['description', 'site', 'decision', 'endedElsewhere', 'corrections'] as const),
    ...(['applicationType', 'typeIsKnown', 'receivedOn'] as const),
  ),
} satisfies Parts<RecordCorrected>;
