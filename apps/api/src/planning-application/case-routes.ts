import type { CaseId, PlanningApplicationCommand } from '#domain';
import type { Asked as AskedOf, CommandRoute, CommandRoutes, NotAsked } from '../commands/command-route.js';
import type { CaseParts } from './case-parts.js';

type Typed = { readonly type: PlanningApplicationCommand['type'] };

export { asked, type NotAsked, notAsked, nothing } from '../commands/command-route.js';

/** For facts that the domain needs and the body lacks: authorisations, the parent, sealed texts. */
export interface OfACase {
  readonly caseId: CaseId;
  readonly parts: CaseParts;
}

export type Asked<Body> = AskedOf<Body, OfACase>;

export type CaseRoute<Command> = CommandRoute<Command, OfACase>;

/** A route under its heading of the document. */
export type TaggedRoute = CaseRoute<object> & { readonly tag: string };

/** The routes of a case by command: a command without a topic does not compile. */
export type TaggedRoutes<Command extends Typed> = Readonly<Record<Command['type'], TaggedRoute | NotAsked>>;

/** A topic of a case: its commands, under one heading of the document. */
export const caseTopic = <Command extends Typed>(
  tag: string,
  routes: CommandRoutes<Command, OfACase>,
): TaggedRoutes<Command> =>
  Object.fromEntries(
    Object.entries(routes as Readonly<Record<string, CaseRoute<object> | NotAsked>>).map(([type, route]) => [
      type,
      'path' in route ? { ...route, tag } : route,
    ]),
  ) as TaggedRoutes<Command>;
