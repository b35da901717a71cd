import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { Called } from '../people/names.js';
import { dayInWords } from '../words/days.js';

export type Waiting = Schemas['WaitingView'];

/** A proposal that waits for confirmation, as a page shows it. */
export const waitingShown = (waiting: Waiting, { person, council }: Called) => ({
  ...{ proposalId: waiting.proposalId, what: waiting.what, reason: waiting.reason },
  ...{ before: waiting.before, after: waiting.after, changedSince: waiting.changedSince },
  ...{ waitsBecause: waiting.waitsBecause, reference: waiting.caseReference },
  council: council(waiting.council),
  by: person(waiting.proposedBy),
  on: dayInWords(waiting.proposedOn),
  href: `/confirm/${encodeURIComponent(waiting.proposalId)}`,
  caseHref: waiting.caseReference === null ? null : caseAddress(waiting.council, waiting.caseReference),
});

/** "3 wait for you to confirm. 1 of yours waits for another." */
export function sentenceOf(mine: number, ours: number): string {
  const forYou =
    mine === 0
      ? 'Nothing is waiting for you.'
      : `${mine} ${mine === 1 ? 'is' : 'are'} waiting for you to confirm.`;
  if (ours === 0) return forYou;
  return `${forYou} ${ours} of yours ${ours === 1 ? 'is' : 'are'} waiting for another person.`;
}
