import { act, type Handlers, unasked } from '../handlers.js';
import {
  type RecordLetterHandedOver,
  type RecordLetterOutcome,
  recordLetterHandedOver,
  recordLetterOutcome,
} from './record-letter.js';
import { mayWriteLetter, type WriteLetter, writeLetter } from './write-letter.js';

export type LetterCommand = WriteLetter | RecordLetterHandedOver | RecordLetterOutcome;

export const letters: Handlers<LetterCommand> = {
  WriteLetter: act(mayWriteLetter, writeLetter),
  RecordLetterHandedOver: unasked(recordLetterHandedOver),
  RecordLetterOutcome: unasked(recordLetterOutcome),
};
