import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, type Target } from '../handlers.js';
import { linkState } from '../questions/link-state.js';
import type { LinkOnFile } from '../state/letters.js';
import { type ExistingCase, isValid, type PlanningApplication } from '../state.js';

/** Closes the link in a letter that went to the wrong person or fell into wrong hands. */
export interface WithdrawLetterLink {
  readonly type: 'WithdrawLetterLink';
  readonly letterId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayWithdrawLetterLink = (state: PlanningApplication) => anyCase(state, 'shut to a link');

function withdrawLetterLink(
  { letterId, reason, by, on }: WithdrawLetterLink,
  found: FoundBy<typeof mayWithdrawLetterLink>,
): CaseOutcome {
  const link = found.letters.get(letterId)?.link;
  if (!link)
    return reject('unknown-letter', `No letter ${letterId} with a link was written about this case.`);
  if (link.isWithdrawn) return accept();
  return accept({ type: 'LetterLinkWithdrawn', ...of(found, on), letterId, reason, by });
}

/** The letters whose link can still be used on a day. */
const linksOpen = (state: ExistingCase, { on }: Acting): readonly Target[] =>
  [...state.letters]
    .filter(([, { link }]) => link !== null && linkState(state, link, on) === 'open')
    .map(([id, { link }]) => ({ id, words: askedBy(state, link!) }));

export const WithdrawLetterLink: Act<WithdrawLetterLink> = act(mayWithdrawLetterLink, withdrawLetterLink, {
  days: { on: done() },
  targets: linksOpen,
  without: 'No letter has a link that could still be answered.',
});

function askedBy(state: ExistingCase, { asks, until }: LinkOnFile): string {
  const asked =
    asks.what === 'views' && isValid(state)
      ? (state.consultation.consultees.get(asks.consulteeId)?.name ?? asks.consulteeId)
      : 'the request for information';
  return `${asked}, open until ${until}`;
}
