import type { CalendarDate } from '#legislation';
import {
  type DaysOf,
  fromAnyDayAlready,
  notBeforeItsFirst,
  sent,
  unbounded,
  withinDays,
} from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import { type AuthorisationCommand, decideAuthorisation } from './authorising.js';
import type { OfficerEvent } from './events.js';
import { decideLeaving, type LeavingCommand } from './leaving.js';
import { type Post, postOn } from './post.js';
import { decideSignOn, type SignOnCommand } from './sign-on.js';
import { evolve, type Officer, type Serving } from './state.js';

export * from './events.js';
export { type DatedPost, type Post, postOn, specialisms } from './post.js';
export { isAuthorised, isAuthorisedForService, isSame, type Officer, signsOnWith } from './state.js';
export { endedOn, overlaps, resumed } from './term.js';

export type OfficerCommand =
  | {
      readonly type: 'JoinService';
      readonly officer: OfficerId;
      readonly name: string;
      readonly jobTitle: string;
      readonly employer: CouncilCode;
      readonly on: CalendarDate;
    }
  | SetPost
  | AuthorisationCommand
  | SignOnCommand
  | LeavingCommand;

type SetPost = { readonly type: 'SetPost'; readonly officer: OfficerId; readonly from: CalendarDate } & Post;

function decide(command: OfficerCommand, state: Officer): Outcome<OfficerEvent> {
  const { officer } = command;
  if (command.type === 'JoinService') {
    const { name, jobTitle, employer, on: effectiveOn } = command;
    if (!state.joined)
      return accept({ type: 'OfficerJoined', effectiveOn, officer, name, jobTitle, employer });
    if (state.name === name && state.employer === employer) return accept();
    return reject('officer-known', 'This officer has already joined the service.');
  }
  if (!state.joined) return reject('unknown-officer', 'No officer with this id has joined the service.');
  switch (command.type) {
    case 'SetPost':
      return setPost(command, state);
    case 'LeaveService':
    case 'UndoLeaving':
      return decideLeaving(command, state);
    case 'RecordSignOn':
    case 'EndSignOn':
      return decideSignOn(command, state);
    case 'AuthoriseOfficer':
    case 'EndAuthorisation':
    case 'AuthoriseAnew':
    case 'AuthoriseForService':
    case 'EndServiceAuthorisation':
      return decideAuthorisation(command, state);
  }
}

function setPost(
  { type: _, officer, from: effectiveOn, ...post }: SetPost,
  { posts, lastDay }: Serving,
): Outcome<OfficerEvent> {
  if (lastDay !== null && effectiveOn > lastDay)
    return reject('officer-left', `This officer left on ${lastDay}.`);
  if (post.minutesByWeekday.length !== 5 || post.minutesByWeekday.some((each) => each < 0 || each > 1440))
    return reject('pattern-unusable', 'A working pattern is the minutes of Monday to Friday.');
  const { from: __, ...before } = postOn(posts, effectiveOn) ?? { from: null };
  if (JSON.stringify(before) === JSON.stringify(post)) return accept();
  return accept({ type: 'OfficerPostSet', effectiveOn, officer, ...post });
}

const authorisedFrom = fromAnyDayAlready('an authorisation');
const endsOn = unbounded(
  'a day on which the account was theirs: its end may become known later, and earlier acts remain theirs',
);

/** The limits of each date in each command. */
export const officerDays: DaysOf<OfficerCommand> = {
  JoinService: { on: sent },
  SetPost: {
    from: unbounded("a post may have begun before it is recorded; none lasts beyond the officer's last day"),
  },
  AuthoriseOfficer: { from: authorisedFrom, until: notBeforeItsFirst, on: sent },
  AuthoriseAnew: { from: authorisedFrom, until: notBeforeItsFirst, on: sent },
  EndAuthorisation: { until: endsOn, on: sent },
  AuthoriseForService: { from: authorisedFrom, until: notBeforeItsFirst, on: sent },
  EndServiceAuthorisation: { until: endsOn, on: sent },
  RecordSignOn: {
    from: fromAnyDayAlready('the person to whom the account belongs'),
    until: notBeforeItsFirst,
    on: sent,
  },
  EndSignOn: { until: endsOn, on: sent },
  LeaveService: { lastDay: unbounded('somebody may have left before it is recorded') },
  UndoLeaving: { on: sent },
};

/** `officer-<id>`. */
export const officer: Decider<Officer, OfficerCommand, OfficerEvent> = {
  initial: { joined: false },
  evolve,
  decide: (command, state) => withinDays(officerDays, command, decide(command, state)),
};
