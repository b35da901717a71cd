import type { CalendarDate, CouncilLaw } from '#legislation';
import { reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import {
  beginPublicity,
  mayBeginPublicity,
  type Publicising,
  saidBesidesLastDay,
} from './begin-publicity.js';

export interface SendNeighbourLetters extends Publicising {
  readonly type: 'SendNeighbourLetters';
  readonly sentOn: CalendarDate;
  readonly letters: number;
}

const sendNeighbourLetters = (
  command: SendNeighbourLetters,
  found: FoundBy<typeof mayBeginPublicity>,
  law: CouncilLaw,
): CaseOutcome => {
  const { entryId, sentOn, letters } = command;
  if (letters < 1) return reject('no-letters', 'Name at least one letter that was sent.');
  return beginPublicity(
    found,
    law,
    command,
    { told: 'neighbour-letter', day: sentOn, evidence: null },
    (period) => ({
      type: 'NeighbourLettersSent',
      ...of(found, sentOn),
      ...{ entryId, sentOn, letters },
      ...period,
    }),
  );
};

export const SendNeighbourLetters: Act<SendNeighbourLetters> = act(mayBeginPublicity, sendNeighbourLetters, {
  days: {
    sentOn: happened(the.receipt),
    commentsUntil: toCome(own.its('sentOn', 'the day the letters were sent', 'period-backwards')),
    on: done(),
  },
  makes: { kind: 'neighbour letters', id: 'entryId', fact: 'NeighbourLettersSent', says: saidBesidesLastDay },
});
