import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { OfficerEvent, Term } from './events.js';
import { isAuthorised, isAuthorisedForService, type Serving } from './state.js';
import { overlaps } from './term.js';

interface OfOfficer {
  readonly officer: OfficerId;
  readonly on: CalendarDate;
}
type Last = { readonly until: CalendarDate };

export type AuthorisationCommand = OfOfficer &
  (
    | ({ readonly type: 'AuthoriseOfficer'; readonly council: CouncilCode } & Term)
    | ({
        readonly type: 'EndAuthorisation';
        readonly council: CouncilCode;
        /** Whether nobody else acts for the council after that day: then nobody could authorise anybody. */
        readonly isLast: boolean;
      } & Last)
    | ({
        readonly type: 'AuthoriseAnew';
        readonly council: CouncilCode;
        /** Somebody who acts for the council on the first day and can authorise others; null if nobody does. */
        readonly actsAlready: OfficerId | null;
        /** Whether the council is in the service on that day. */
        readonly isMember: boolean;
      } & Term)
    | ({ readonly type: 'AuthoriseForService'; readonly service: string } & Term)
    | ({ readonly type: 'EndServiceAuthorisation'; readonly service: string } & Last)
  );

export function decideAuthorisation(command: AuthorisationCommand, state: Serving): Outcome<OfficerEvent> {
  const { officer, until, on: effectiveOn } = command;
  switch (command.type) {
    case 'AuthoriseOfficer': {
      const { council, from } = command;
      const held = state.granted.byCouncils.filter((each) => each.council === council);
      return (
        grant(command, held, state, council) ??
        accept({ type: 'OfficerAuthorised', effectiveOn, officer, council, from, until })
      );
    }
    case 'AuthoriseAnew': {
      const { council, from, actsAlready, isMember } = command;
      const held = state.granted.byCouncils.filter((each) => each.council === council);
      const granted = grant(command, held, state, council);
      if (granted) return granted;
      if (!isMember) return reject('council-left', `${council} is not in the service on ${from}.`);
      if (actsAlready !== null)
        return reject(
          'council-has-officers',
          `${actsAlready} already acts for ${council} and can authorise others.`,
        );
      return accept({ type: 'OfficerAuthorised', effectiveOn, officer, council, from, until });
    }
    case 'AuthoriseForService': {
      const { service, from } = command;
      const held = state.granted.forServices.filter((each) => each.service === service);
      return (
        grant(command, held, state, `the service ${service}`) ??
        accept({ type: 'OfficerAuthorisedForService', effectiveOn, officer, service, from, until })
      );
    }
    case 'EndAuthorisation': {
      const { council, until } = command;
      if (state.authorisations.some((each) => each.council === council && each.until === until))
        return accept();
      if (!isAuthorised(state, council, until)) return notAuthorised(council, until);
      if (command.isLast)
        return reject(
          'last-of-council',
          `This officer is the last who acts for ${council}: authorise another officer first.`,
        );
      return accept({ type: 'OfficerAuthorisationEnded', effectiveOn, officer, council, until });
    }
    case 'EndServiceAuthorisation': {
      const { service, until } = command;
      if (state.serviceAuthorisations.some((each) => each.service === service && each.until === until))
        return accept();
      if (!isAuthorisedForService(state, service, until))
        return notAuthorised(`the service ${service}`, until);
      return accept({ type: 'OfficerServiceAuthorisationEnded', effectiveOn, officer, service, until });
    }
  }
}

const notAuthorised = (whom: string, until: CalendarDate) =>
  reject('not-authorised', `This officer is not authorised for ${whom} on ${until}.`);

/** Why the term cannot be granted, or that it was granted already; undefined if it is new. */
function grant(
  { from, until }: Term,
  held: readonly Term[],
  { lastDay }: Serving,
  whom: string,
): Outcome<OfficerEvent> | undefined {
  if (lastDay !== null && (until === null || until > lastDay))
    return reject(
      'officer-left',
      `This officer left on ${lastDay} and cannot be authorised beyond that day.`,
    );
  if (held.some((each) => each.from === from && each.until === until)) return accept();
  if (held.some((each) => overlaps(each, { from, until })))
    return reject('already-authorised', `This officer is already authorised for ${whom} in that time.`);
  return undefined;
}
