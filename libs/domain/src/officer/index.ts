import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../decider.js';
import type { CouncilCode, OfficerId } from '../values.js';
import { type DatedPost, type Post, postOn } from './post.js';

export { type DatedPost, type Post, postOn, specialisms } from './post.js';

/** An officer's standing: who they are, and for which councils they may act from which day to which. */
export type OfficerEvent = { readonly effectiveOn: CalendarDate; readonly officer: OfficerId } & (
  | {
      readonly type: 'OfficerJoined';
      readonly name: string;
      readonly jobTitle: string;
      readonly employer: CouncilCode;
    }
  | {
      readonly type: 'OfficerAuthorised';
      readonly council: CouncilCode;
      readonly from: CalendarDate;
      /** The last day, or null while it lasts. */
      readonly until: CalendarDate | null;
    }
  | {
      readonly type: 'OfficerAuthorisationEnded';
      readonly council: CouncilCode;
      readonly until: CalendarDate;
    }
  /** Holds from the day it takes effect, until another does. */
  | ({ readonly type: 'OfficerPostSet' } & Post)
  | {
      readonly type: 'OfficerLeft';
      readonly lastDay: CalendarDate;
      /** Who takes their cases; null: each case to whoever is suggested for it. */
      readonly handOverTo: OfficerId | null;
    }
);

export const officerEvents: EventVersions<OfficerEvent> = {
  OfficerJoined: 1,
  OfficerAuthorised: 1,
  OfficerAuthorisationEnded: 1,
  OfficerPostSet: 1,
  OfficerLeft: 2,
};

export type OfficerCommand =
  | ({ readonly type: 'JoinService' } & Pick<Joined, 'officer' | 'name' | 'jobTitle' | 'employer'> & OnDay)
  | ({ readonly type: 'AuthoriseOfficer' } & Pick<Authorised, 'officer' | 'council' | 'from' | 'until'> &
      OnDay)
  | ({ readonly type: 'EndAuthorisation' } & Pick<Ended, 'officer' | 'council' | 'until'> & OnDay)
  | ({ readonly type: 'SetPost'; readonly officer: OfficerId; readonly from: CalendarDate } & Post)
  | ({ readonly type: 'LeaveService' } & Pick<Left, 'officer' | 'lastDay' | 'handOverTo'>);

type Joined = Extract<OfficerEvent, { type: 'OfficerJoined' }>;
type Authorised = Extract<OfficerEvent, { type: 'OfficerAuthorised' }>;
type Left = Extract<OfficerEvent, { type: 'OfficerLeft' }>;
type Ended = Extract<OfficerEvent, { type: 'OfficerAuthorisationEnded' }>;
interface OnDay {
  readonly on: CalendarDate;
}

export interface Authorisation {
  readonly council: CouncilCode;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

export type Officer =
  | { readonly joined: false }
  | {
      readonly joined: true;
      readonly name: string;
      readonly employer: CouncilCode;
      readonly authorisations: readonly Authorisation[];
      /** Those of a later first day come later. */
      readonly posts: readonly DatedPost[];
      readonly lastDay: CalendarDate | null;
      readonly handOverTo: OfficerId | null;
    };

/** Whether an officer may act for a council on a day. */
export const isAuthorised = (officer: Officer, council: CouncilCode, on: CalendarDate): boolean =>
  officer.joined && officer.authorisations.some((each) => each.council === council && inForce(each, on));

const inForce = ({ from, until }: Authorisation, on: CalendarDate): boolean =>
  from <= on && (until === null || on <= until);

function evolve(state: Officer, event: OfficerEvent): Officer {
  switch (event.type) {
    case 'OfficerJoined':
      return {
        joined: true,
        name: event.name,
        employer: event.employer,
        authorisations: [],
        posts: [],
        lastDay: null,
        handOverTo: null,
      };
    case 'OfficerAuthorised': {
      if (!state.joined) return state;
      const { council, from, until } = event;
      return { ...state, authorisations: [...state.authorisations, { council, from, until }] };
    }
    case 'OfficerAuthorisationEnded': {
      if (!state.joined) return state;
      const ended = (each: Authorisation): Authorisation =>
        each.council === event.council && inForce(each, event.until) ? { ...each, until: event.until } : each;
      return { ...state, authorisations: state.authorisations.map(ended) };
    }
    case 'OfficerPostSet': {
      if (!state.joined) return state;
      const { type: _, officer: __, effectiveOn: from, ...post } = event;
      const others = state.posts.filter((each) => each.from !== from);
      const posts = [...others, { from, ...post }].toSorted((one, other) => (one.from < other.from ? -1 : 1));
      return { ...state, posts };
    }
    case 'OfficerLeft': {
      if (!state.joined) return state;
      const { lastDay, handOverTo } = event;
      const open = (each: Authorisation) => each.until === null || each.until > lastDay;
      const ended = state.authorisations.map((each) => (open(each) ? { ...each, until: lastDay } : each));
      return { ...state, lastDay, handOverTo, authorisations: ended };
    }
  }
}

function decide(command: OfficerCommand, state: Officer): Outcome<OfficerEvent> {
  const { officer } = command;
  if (command.type === 'JoinService') {
    const { name, jobTitle, employer, on: effectiveOn } = command;
    if (!state.joined)
      return accept({ type: 'OfficerJoined', effectiveOn, officer, name, jobTitle, employer });
    if (state.name === name && state.employer === employer) return accept();
    return reject('officer-known', `${officer} has already joined the service.`);
  }
  if (!state.joined) return reject('unknown-officer', `No officer ${officer} has joined the service.`);
  switch (command.type) {
    case 'SetPost':
      return setPost(command, state);
    case 'LeaveService': {
      const { lastDay, handOverTo } = command;
      if (state.lastDay === lastDay && state.handOverTo === handOverTo) return accept();
      if (state.lastDay !== null) return reject('officer-left', `${officer} left on ${state.lastDay}.`);
      if (handOverTo === officer)
        return reject('hands-over-to-themselves', 'Somebody else takes the cases: name another officer.');
      return accept({ type: 'OfficerLeft', effectiveOn: lastDay, officer, lastDay, handOverTo });
    }
    case 'AuthoriseOfficer':
    case 'EndAuthorisation':
      return decideAuthorisation(command, state);
  }
}

type Serving = Extract<Officer, { joined: true }>;

function setPost(
  { type: _, officer, from: effectiveOn, ...post }: Extract<OfficerCommand, { type: 'SetPost' }>,
  { posts, lastDay }: Serving,
): Outcome<OfficerEvent> {
  if (lastDay !== null && effectiveOn > lastDay)
    return reject('officer-left', `${officer} left on ${lastDay}.`);
  if (post.minutesByWeekday.length !== 5 || post.minutesByWeekday.some((each) => each < 0 || each > 1440))
    return reject('pattern-unusable', 'A working pattern is the minutes of Monday to Friday.');
  const { from: __, ...before } = postOn(posts, effectiveOn) ?? { from: null };
  if (JSON.stringify(before) === JSON.stringify(post)) return accept();
  return accept({ type: 'OfficerPostSet', effectiveOn, officer, ...post });
}

function decideAuthorisation(
  command: Extract<OfficerCommand, { type: 'AuthoriseOfficer' | 'EndAuthorisation' }>,
  state: Serving,
): Outcome<OfficerEvent> {
  const { officer, council, until, on: effectiveOn } = command;
  switch (command.type) {
    case 'AuthoriseOfficer': {
      const { from } = command;
      if (state.lastDay !== null && (until === null || until > state.lastDay))
        return reject('officer-left', `${officer} left on ${state.lastDay}: not beyond that day.`);
      if (until !== null && until < from)
        return reject('period-backwards', `It would end on ${until}, before it begins on ${from}.`);
      if (state.authorisations.some((each) => each.council === council && overlaps(each, { from, until })))
        return same(state, { council, from, until })
          ? accept()
          : reject('already-authorised', `${officer} is already authorised for ${council} in that time.`);
      return accept({ type: 'OfficerAuthorised', effectiveOn, officer, council, from, until });
    }
    case 'EndAuthorisation':
      if (state.authorisations.some((each) => each.council === council && each.until === until))
        return accept();
      if (until === null || !isAuthorised(state, council, until))
        return reject('not-authorised', `${officer} is not authorised for ${council} on ${until}.`);
      return accept({ type: 'OfficerAuthorisationEnded', effectiveOn, officer, council, until });
  }
}

const overlaps = (one: Authorisation, other: Omit<Authorisation, 'council'>): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);

const same = (state: Extract<Officer, { joined: true }>, sought: Authorisation): boolean =>
  state.authorisations.some(
    ({ council, from, until }) =>
      council === sought.council && from === sought.from && until === sought.until,
  );

export const officer: Decider<Officer, OfficerCommand, OfficerEvent> = {
  initial: { joined: false },
  evolve,
  decide,
};
