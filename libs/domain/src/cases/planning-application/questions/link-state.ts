import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { anyCase, openCase, undecided } from '../guards.js';
import type { LetterOnFile, LinkOnFile } from '../state/letters.js';
import { type ExistingCase, isValid, type PlanningApplication } from '../state.js';

/** A link, with its letter. */
interface LetterWithLink {
  readonly state: ExistingCase;
  readonly letter: LetterOnFile;
  readonly link: LinkOnFile;
}

/** The state of a link on a day: open, answered, or closed. */
export type LinkState = 'open' | 'answered' | 'over';

export function linkState(state: ExistingCase, { asks, ...link }: LinkOnFile, on: CalendarDate): LinkState {
  if (link.isWithdrawn) return 'over';
  if (link.isUsed) return 'answered';
  const now = asks.what === 'views' ? viewsOf(state, asks.consulteeId) : requestOf(state, asks.requestId);
  return now === 'open' && on > link.until ? 'over' : now;
}

function viewsOf(state: ExistingCase, consulteeId: string): LinkState {
  const asked = isValid(state) ? state.consultation.consultees.get(consulteeId) : undefined;
  if (asked?.responded) return 'answered';
  return asked && 'found' in undecided(state, 'commented on by a consultee') ? 'open' : 'over';
}

function requestOf(state: ExistingCase, requestId: string): LinkState {
  const answer = state.requests.asked.get(requestId)?.answer;
  if (answer === 'answered') return 'answered';
  return answer === 'open' && 'found' in openCase(state, 'given more information') ? 'open' : 'over';
}

/**
 * The link of a letter that is open on a day; or why it cannot be used. The reason reveals nothing about the
 * case.
 */
export function openLink(
  state: PlanningApplication,
  letterId: string,
  on: CalendarDate,
): LetterWithLink | { readonly rejected: Rejection } {
  const guard = anyCase(state, 'answered about');
  if ('rejected' in guard) return guard;
  const letter = guard.found.letters.get(letterId);
  if (!letter?.link) return linkNotOpen;
  const now = linkState(guard.found, letter.link, on);
  if (now === 'answered') return reject('link-answered', 'This was answered already.');
  return now === 'open' ? { state: guard.found, letter, link: letter.link } : linkNotOpen;
}

const linkNotOpen = reject('link-not-open', 'This link is not open.');
