import type { CalendarDate } from '#legislation';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';
import type { SubmissionKeptUnread, UnreadSubmissionEvent } from './events.js';

export {
  type NotReadBecause,
  type SubmissionKeptUnread,
  type UnreadSubmissionEvent,
  unreadSubmissionEvents,
} from './events.js';

type Kept = Pick<SubmissionKeptUnread, 'sha256' | 'bytes' | 'mediaType' | 'subject'>;

type UnreadSubmission =
  | { readonly stage: 'unknown' }
  | { readonly stage: 'waiting'; readonly council: CouncilCode; readonly kept: Kept }
  | { readonly stage: 'takenIn'; readonly council: CouncilCode; readonly caseId: CaseId }
  | { readonly stage: 'dismissed'; readonly council: CouncilCode };

interface Asked {
  readonly submission: string;
  readonly council: CouncilCode;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type UnreadSubmissionCommand =
  | (Omit<SubmissionKeptUnread, 'type' | 'effectiveOn'> & {
      readonly type: 'KeepUnreadSubmission';
      readonly on: CalendarDate;
    })
  | (Asked & {
      readonly type: 'HandOnUnreadSubmission';
      readonly to: CouncilCode;
      readonly reason: string;
    })
  | (Asked & {
      readonly type: 'TakeInUnreadSubmission';
      readonly caseId: CaseId;
      readonly mended: boolean;
    })
  | (Asked & { readonly type: 'DismissUnreadSubmission'; readonly reason: string });

type Command<Type extends UnreadSubmissionCommand['type']> = Extract<
  UnreadSubmissionCommand,
  { readonly type: Type }
>;
type Decided = Outcome<UnreadSubmissionEvent>;

function evolve(state: UnreadSubmission, event: UnreadSubmissionEvent): UnreadSubmission {
  switch (event.type) {
    case 'SubmissionKeptUnread': {
      const { council, sha256, bytes, mediaType, subject } = event;
      return { stage: 'waiting', council, kept: { sha256, bytes, mediaType, subject } };
    }
    case 'UnreadSubmissionHandedOn':
      return state.stage === 'waiting' ? { ...state, council: event.to } : state;
    case 'UnreadSubmissionTakenIn':
      return state.stage === 'waiting'
        ? { stage: 'takenIn', council: state.council, caseId: event.caseId }
        : state;
    case 'UnreadSubmissionDismissed':
      return state.stage === 'waiting' ? { stage: 'dismissed', council: state.council } : state;
  }
  event satisfies never;
}

/** Its sender may send it again any number of times: the record stays as it is. */
const keep = (
  { type: _, on, ...kept }: Command<'KeepUnreadSubmission'>,
  { stage }: UnreadSubmission,
): Decided =>
  stage === 'unknown' ? accept({ type: 'SubmissionKeptUnread', effectiveOn: on, ...kept }) : accept();

function handOn(
  { council, to, reason, by, on }: Command<'HandOnUnreadSubmission'>,
  state: UnreadSubmission,
): Decided {
  if (state.stage === 'waiting' && state.council === to && to !== council) return accept(); // A retry.
  return whileItWaits(state, council, () =>
    to === council
      ? reject('same-council', `It is ${council}'s already.`)
      : accept({ type: 'UnreadSubmissionHandedOn', effectiveOn: on, from: council, to, reason, by }),
  );
}

function takeIn(
  { council, caseId, mended, by, on }: Command<'TakeInUnreadSubmission'>,
  state: UnreadSubmission,
): Decided {
  if (state.stage === 'takenIn' && state.caseId === caseId) return accept(); // A retry.
  return whileItWaits(state, council, () =>
    accept({ type: 'UnreadSubmissionTakenIn', effectiveOn: on, caseId, mended, by }),
  );
}

function dismiss(
  { council, reason, by, on }: Command<'DismissUnreadSubmission'>,
  state: UnreadSubmission,
): Decided {
  if (state.stage === 'dismissed' && state.council === council) return accept(); // A retry.
  return whileItWaits(state, council, () =>
    accept({ type: 'UnreadSubmissionDismissed', effectiveOn: on, reason, by }),
  );
}

const whileItWaits = (state: UnreadSubmission, council: CouncilCode, decide: () => Decided): Decided =>
  refusalUnlessWaiting(state, council) ?? decide();

/** Another council's submissions do not exist here. */
export function refusalUnlessWaiting(state: UnreadSubmission, council: CouncilCode) {
  if (state.stage === 'unknown' || state.council !== council)
    return reject('unknown-record', `${council} has no such submission.`);
  if (state.stage === 'takenIn')
    return reject('submission-ended', 'It has since been read, and is now a case.');
  if (state.stage === 'dismissed')
    return reject('submission-ended', 'It was dismissed, and its contents were deleted.');
  return undefined;
}

/** A submission that could not be read: kept until it is read after all, or until somebody dismisses it. */
export const unreadSubmission: Decider<UnreadSubmission, UnreadSubmissionCommand, UnreadSubmissionEvent> = {
  initial: { stage: 'unknown' },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'KeepUnreadSubmission':
        return keep(command, state);
      case 'HandOnUnreadSubmission':
        return handOn(command, state);
      case 'TakeInUnreadSubmission':
        return takeIn(command, state);
      case 'DismissUnreadSubmission':
        return dismiss(command, state);
    }
  },
};
