import type { CaseId, PlanningApplicationCommand } from '#domain';
import type { ActWords } from '../acts/act-words.js';
import {
  type Asked as AskedOf,
  asked as askedOf,
  type CommandRoute,
  type NotAsked,
} from '../commands/command-route.js';
import type { CaseParts } from './case-parts.js';

type Typed = { readonly type: PlanningApplicationCommand['type'] };

export { type NotAsked, notAsked, nothing } from '../commands/command-route.js';

/** For facts that the domain needs and the body lacks: authorisations, the parent, sealed texts. */
interface OfACase {
  readonly caseId: CaseId;
  readonly parts: CaseParts;
}

export type Asked<Body> = AskedOf<Body, OfACase>;

export interface CaseRoute<Command> extends CommandRoute<Command, OfACase> {
  /** How it is called on pages. */
  readonly act: ActWords;
}

type CaseRoutes<Command extends Typed> = {
  readonly [Each in Command['type']]:
    | CaseRoute<Omit<Extract<Command, { readonly type: Each }>, 'type'>>
    | NotAsked;
};

/** Lets the compiler infer the body's type where the command is built from it. */
export const asked = <Body extends object, Command>(
  body: (new () => Body) | null,
  { act, ...route }: Parameters<typeof askedOf<Body, Command, OfACase>>[1] & { readonly act: ActWords },
): CaseRoute<Command> => ({ ...askedOf<Body, Command, OfACase>(body, route), act });

/** A route under its heading of the document. */
type TaggedRoute = CaseRoute<object> & { readonly tag: string };

/** The routes of a case by command: a command without a topic does not compile. */
export type TaggedRoutes<Command extends Typed> = Readonly<Record<Command['type'], TaggedRoute | NotAsked>>;

/** A topic of a case: its commands, under one heading of the document. */
export const caseTopic = <Command extends Typed>(
  tag: string,
  routes: CaseRoutes<Command>,
): TaggedRoutes<Command> =>
  Object.fromEntries(
    Object.entries(routes as Readonly<Record<string, CaseRoute<object> | NotAsked>>).map(([type, route]) => [
      type,
      'path' in route ? { ...route, tag } : route,
    ]),
  ) as TaggedRoutes<Command>;
