import type { CaseId, OfficerId, PlanningApplicationCommand } from '#domain';
import type { Role } from '#identity';
import type { CalendarDate } from '#legislation';
import type { CommandRequest } from '../access/decorators.js';
import type { CaseParts } from './case-parts.js';

type Typed = { readonly type: PlanningApplicationCommand['type'] };

/** What somebody asked of a case: what they sent, and what the request says of itself. */
export interface Asked<Body> {
  readonly caseId: CaseId;
  readonly body: Body;
  /** What the path names below the case, by name. */
  readonly named: Readonly<Record<string, string>>;
  readonly by: OfficerId;
  /** The day on which they ask. */
  readonly on: CalendarDate;
  /** The client's own id for what is recorded, so that a repeat is known for one; the command's where it gave none. */
  readonly idOr: (given: string | undefined) => string;
  readonly request: CommandRequest;
  /** For what the domain must be told and the body does not say: who is authorised, the parent, texts sealed. */
  readonly parts: CaseParts;
}

/** A command of the domain as it is asked for over HTTP: all that there is to say of it, said once. */
export interface CaseRoute<Command> {
  /** Below the case. */
  readonly path: string;
  /** Its name in the OpenAPI document, for clients made from it. */
  readonly operation: string;
  /** Any one of these, authorised for the council in the path. */
  readonly roles: readonly Role[];
  /** What it does, for whoever reads the document. The first sentence is its line in a list. */
  readonly says: string;
  /** Null where there is nothing to send. */
  readonly body: (new () => object) | null;
  readonly command: (asked: Asked<never>) => Command | Promise<Command>;
}

/** Why a command has no route of its own. */
export interface NotAsked {
  readonly notAsked: string;
}

/** A line for each command of a topic: one without a route, or a reason for having none, does not compile. */
export type CaseRoutes<Command extends Typed> = {
  readonly [Type in Command['type']]: CaseRoute<Omit<Extract<Command, { type: Type }>, 'type'>> | NotAsked;
};

/** A route under its heading of the document. */
export type TaggedRoute = CaseRoute<object> & { readonly tag: string };

/** What may be asked of a case, by the command it is: a command that is in no topic does not compile. */
export type TaggedRoutes<Command extends Typed> = Readonly<Record<Command['type'], TaggedRoute | NotAsked>>;

/** A topic of a case: its commands, under one heading of the document. */
export const caseTopic = <Command extends Typed>(
  tag: string,
  routes: CaseRoutes<Command>,
): TaggedRoutes<Command> =>
  Object.fromEntries(
    Object.entries<CaseRoute<object> | NotAsked>(routes).map(([type, route]) => [
      type,
      'path' in route ? { ...route, tag } : route,
    ]),
  ) as TaggedRoutes<Command>;

/** The body of what is asked by its path alone. */
export const nothing = null;

/** Has the compiler infer what the body holds where the command is made of it. */
export const asked = <Body extends object, Command>(
  body: (new () => Body) | null,
  {
    command,
    ...route
  }: Omit<CaseRoute<Command>, 'body' | 'command'> & {
    readonly command: (asked: Asked<Body>) => Command | Promise<Command>;
  },
): CaseRoute<Command> => ({ ...route, body, command });

export const notAsked = (because: string): NotAsked => ({ notAsked: because });
