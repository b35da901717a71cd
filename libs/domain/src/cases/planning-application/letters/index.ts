import { done, unbounded } from '../days/limits.js';
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
  WriteLetter: act(mayWriteLetter, writeLetter, {
    days: {
      'link.until': unbounded('the last day of the request in the letter, as recorded on the case'),
      'rule.from': unbounded('as the council has set it'),
      on: done(),
    },
  }),
  RecordLetterHandedOver: unasked(recordLetterHandedOver, {
    days: { on: unbounded('sent by the clerk when it is due') },
  }),
  RecordLetterOutcome: unasked(recordLetterOutcome, {
    days: { on: unbounded('sent by the clerk when it is due') },
  }),
  WithdrawLetterLink: act(mayWithdrawLetterLink, withdrawLetterLink, {
    days: { on: done() },
    targets: linksOpen,
    without: 'No letter has a link that could still be answered.',
  }),
};
