import type { CalendarDate } from '#legislation';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { Authorisation, DatedSignOn, OfficerEvent, ServiceAuthorisation, SignOn } from './events.js';
import type { DatedPost } from './post.js';
import { cutAt, endedOn, inForce, resumed } from './term.js';

export type Officer = { readonly joined: false } | Serving;

export interface Serving {
  readonly joined: true;
  readonly name: string;
  readonly jobTitle: string;
  readonly employer: CouncilCode;
  /** In force: none lasts beyond the last day of somebody who leaves. */
  readonly authorisations: readonly Authorisation[];
  readonly serviceAuthorisations: readonly ServiceAuthorisation[];
  /** As originally granted: these return if the leaving is undone. */
  readonly granted: Granted;
  readonly signOns: readonly DatedSignOn[];
  /** Ordered by their first days. */
  readonly posts: readonly DatedPost[];
  readonly lastDay: CalendarDate | null;
  readonly handOverTo: OfficerId | null;
}

interface Granted {
  readonly byCouncils: readonly Authorisation[];
  readonly forServices: readonly ServiceAuthorisation[];
}

/** Whether an officer may act for a council on a day. */
export const isAuthorised = (officer: Officer, council: CouncilCode, on: CalendarDate): boolean =>
  officer.joined && officer.authorisations.some((each) => each.council === council && inForce(each, on));

/** Whether an officer may act for the whole service on a day. */
export const isAuthorisedForService = (officer: Officer, service: string, on: CalendarDate): boolean =>
  officer.joined &&
  officer.serviceAuthorisations.some((each) => each.service === service && inForce(each, on));

/** Whether an account is an officer's on a day. */
export const signsOnWith = (officer: Officer, account: SignOn, on: CalendarDate): boolean =>
  officer.joined && officer.signOns.some((each) => isSame(each, account) && inForce(each, on));

export const isSame = (one: SignOn, other: SignOn): boolean =>
  one.issuer === other.issuer && one.subject === other.subject;

const nothingGranted: Granted = { byCouncils: [], forServices: [] };

const holding = (state: Serving, granted: Granted, lastDay = state.lastDay): Serving => ({
  ...state,
  granted,
  lastDay,
  authorisations: cutAt(granted.byCouncils, lastDay),
  serviceAuthorisations: cutAt(granted.forServices, lastDay),
});

export function evolve(state: Officer, event: OfficerEvent): Officer {
  if (event.type === 'OfficerJoined') {
    const { name, jobTitle, employer } = event;
    const nobody = { signOns: [], posts: [], lastDay: null, handOverTo: null };
    const nothing = { authorisations: [], serviceAuthorisations: [], granted: nothingGranted };
    return { joined: true, name, jobTitle, employer, ...nothing, ...nobody };
  }
  return state.joined ? evolveServing(state, event) : state;
}

function evolveServing(state: Serving, event: Exclude<OfficerEvent, { type: 'OfficerJoined' }>): Serving {
  const { granted } = state;
  switch (event.type) {
    case 'OfficerAuthorised': {
      const { council, from, until } = event;
      return holding(state, { ...granted, byCouncils: [...granted.byCouncils, { council, from, until }] });
    }
    case 'OfficerAuthorisationEnded': {
      const { council, until } = event;
      const byCouncils = endedOn(granted.byCouncils, (each) => each.council === council, until);
      return holding(state, { ...granted, byCouncils });
    }
    case 'OfficerAuthorisedForService': {
      const { service, from, until } = event;
      return holding(state, { ...granted, forServices: [...granted.forServices, { service, from, until }] });
    }
    case 'OfficerServiceAuthorisationEnded': {
      const { service, until } = event;
      const forServices = endedOn(granted.forServices, (each) => each.service === service, until);
      return holding(state, { ...granted, forServices });
    }
    case 'OfficerSignOnRecorded': {
      const { issuer, subject, from, until } = event;
      return { ...state, signOns: [...state.signOns, { issuer, subject, from, until }] };
    }
    case 'OfficerSignOnEnded':
      return { ...state, signOns: endedOn(state.signOns, (each) => isSame(each, event), event.until) };
    case 'OfficerPostSet': {
      const { type: _, officer: __, effectiveOn: from, ...post } = event;
      const others = state.posts.filter((each) => each.from !== from);
      const posts = [...others, { from, ...post }].toSorted((one, other) => (one.from < other.from ? -1 : 1));
      return { ...state, posts };
    }
    case 'OfficerLeft':
      return { ...holding(state, granted, event.lastDay), handOverTo: event.handOverTo };
    case 'OfficerLeavingUndone': {
      if (state.lastDay === null) return state;
      const byCouncils = resumed(granted.byCouncils, state.lastDay, event.effectiveOn);
      const forServices = resumed(granted.forServices, state.lastDay, event.effectiveOn);
      return { ...holding(state, { byCouncils, forServices }, null), handOverTo: null };
    }
  }
  event satisfies never;
}
