import { act, type Handlers } from '../handlers.js';
import { type CorrectRecord, correctRecord, mayCorrectRecord } from './correct-record.js';

export type RecordCommand = CorrectRecord;

export const record: Handlers<RecordCommand> = {
  CorrectRecord: act(mayCorrectRecord, correctRecord),
};
