import { act, type Handlers, unasked } from '../handlers.js';
import {
  type RecordLetterHandedOver,
  type RecordLetterOutcome,
  recordLetterHandedOver,
  recordLetterOutcome,
} from './record-letter.js';
import {
  linksOpen,
  mayWithdrawLetterLink,
  type WithdrawLetterLink,
  withdrawLetterLink,
} from './withdraw-letter-link.js';
import { mayWriteLetter, type WriteLetter, writeLetter } from './write-letter.js';

export type LetterCommand = WriteLetter | RecordLetterHandedOver | RecordLetterOutcome | WithdrawLetterLink;

export const letters: Handlers<LetterCommand> = {
  WriteLetter: act(mayWriteLetter, writeLetter),
  RecordLetterHandedOver: unasked(recordLetterHandedOver),
  RecordLetterOutcome: unasked(recordLetterOutcome),
  WithdrawLetterLink: act(mayWithdrawLetterLink, withdrawLetterLink, {
    targets: linksOpen,
    without: 'No letter has a link that could still be answered.',
  }),
};
