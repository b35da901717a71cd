import type { CalendarDate } from '#legislation';
import type { PublicComments } from '../../../councils/council/events.js';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type CaseOutcome, provided, unasked } from '../handlers.js';
import { isLateComment, publicCommentsUntil } from '../questions/earliest-decision.js';
import type { PlanningApplication } from '../state.js';
import type { Representation } from './events.js';
import { representationMade } from './record-representation.js';

/** Sent by anybody, without an account. The council's settings decide whether it is accepted. */
export interface PostPublicComment extends Omit<Representation, 'receivedOn'> {
  readonly type: 'PostPublicComment';
  /** Until when the council accepts such comments. */
  readonly taken: PublicComments['taken'];
  readonly on: CalendarDate;
}

const mayPost = (state: PlanningApplication, { taken, on }: PostPublicComment) =>
  provided(undecided(state, 'commented on'), (found) => {
    if (taken === 'not')
      return reject(
        'comments-not-taken',
        'The council accepts no comments here: write to the council instead.',
      );
    if (taken === 'untilDecision') return undefined;
    const last = publicCommentsUntil(found);
    if (last === undefined)
      return reject('comments-not-asked', 'The council has not asked for comments on this application yet.');
    return on > last ? reject('comments-over', `The time for comments ended on ${last}.`) : undefined;
  });

function postPublicComment(command: PostPublicComment, state: PlanningApplication): CaseOutcome {
  const allowed = mayPost(state, command);
  if ('rejected' in allowed) return allowed;
  const { found } = allowed;
  const { type: _, taken: __, on, ...representation } = command;
  return accept({
    type: 'RepresentationReceived',
    ...of(found, on),
    ...representation,
    receivedOn: on,
    late: isLateComment(found, on),
    via: 'register',
  });
}

export const PostPublicComment: Act<PostPublicComment> = unasked(postPublicComment, {
  days: { on: done() },
  makes: representationMade,
});
