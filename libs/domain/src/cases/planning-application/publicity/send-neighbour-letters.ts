import type { CalendarDate, CouncilLaw } from '#legislation';
import { reject } from '../../../decider.js';
import { of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { beginPublicity, type mayBeginPublicity, type Publicising } from './begin-publicity.js';

export interface SendNeighbourLetters extends Publicising {
  readonly type: 'SendNeighbourLetters';
  readonly sentOn: CalendarDate;
  readonly letters: number;
}

export const sendNeighbourLetters = (
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
