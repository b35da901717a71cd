import type { RecordCorrected } from '#domain';
import type { Works } from '../works.js';
import { inCaseload } from './reasons.js';

export const record: Works<RecordCorrected> = { RecordCorrected: inCaseload };
