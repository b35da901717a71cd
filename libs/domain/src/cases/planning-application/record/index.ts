import type { Handlers } from '../handlers.js';
import { type CorrectRecord, correctRecord } from './correct-record.js';

export type RecordCommand = CorrectRecord;

export const record: Handlers<RecordCommand> = { CorrectRecord: correctRecord };
