import type { CalendarDate } from '#legislation';
import type { PublicComments } from '../../../councils/council/events.js';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import { type CaseOutcome, provided } from '../handlers.js';
import { commentsUntil } from '../questions/earliest-decision.js';
import type { PlanningApplication, Valid } from '../state.js';
import type { Representation } from './events.js';

/** Sent by anybody, without an account: it stands on what the case's council has set. */
export interface PostPublicComment extends Omit<Representation, 'receivedOn'> {
  readonly type: 'PostPublicComment';
  /** Until when the council takes comments in this way. */
  readonly taken: PublicComments['taken'];
  readonly on: CalendarDate;
}

/** The last day that any notice or letter gave the public; nothing where nobody was told. */
const lastDayGiven = ({ publicity }: Valid): CalendarDate | undefined =>
  publicity.given
    .flatMap(({ commentsUntil: day }) => day ?? [])
    .toSorted()
    .at(-1);

const mayPost = (state: PlanningApplication, { taken, on }: PostPublicComment) =>
  provided(undecided(state, 'commented on'), (found) => {
    if (taken === 'not')
      return reject(
        'comments-not-taken',
        'The council accepts no comments here: write to the council instead.',
      );
    if (taken === 'untilDecision') return undefined;
    const last = lastDayGiven(found);
    if (last === undefined)
      return reject('comments-not-asked', 'The council has not asked for comments on this application yet.');
    return on > last ? reject('comments-over', `The time for comments ended on ${last}.`) : undefined;
  });

export function postPublicComment(command: PostPublicComment, state: PlanningApplication): CaseOutcome {
  const allowed = mayPost(state, command);
  if ('rejected' in allowed) return allowed;
  const { found } = allowed;
  const { type: _, taken: __, on, ...representation } = command;
  const last = commentsUntil(found);
  return accept({
    type: 'RepresentationReceived',
    ...of(found, on),
    ...representation,
    receivedOn: on,
    late: last !== undefined && on > last,
    via: 'register',
  });
}
