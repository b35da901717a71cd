import type { Type } from '@nestjs/common';
import type { CouncilCode, costRecovery, OfficerId } from '#domain';
import type { Done } from '#event-store';
import type { Role } from '#identity';
import type { CalendarDate } from '#legislation';
import type { CommandRequest } from '../access/decorators.js';

type Typed = { readonly type: string };

/** The named parts of a path, each parsed as its name says: see {@link PathPipe}. */
export interface PathNames {
  readonly council: CouncilCode;
  readonly member: CouncilCode;
  readonly officer: OfficerId;
  readonly month: costRecovery.Month;
  readonly pool: string;
  readonly service: string;
  readonly businessCase: string;
  readonly chargeId: string;
  /** Every other part is an id that a client chose. */
  readonly [id: string]: string;
}

/** A request: what the client sent, and its headers. */
export type Asked<Body, Besides> = Besides & {
  readonly body: Body;
  readonly named: PathNames;
  readonly by: OfficerId;
  /** The day of the request. */
  readonly on: CalendarDate;
  /**
   * The client's own id for what is recorded, so that a repeat is recognised; the command's id if it gave
   * none.
   */
  readonly idOr: (given: string | undefined) => string;
  readonly request: CommandRequest;
};

/** A command of the domain as an HTTP route: everything about it, in one place. */
export interface CommandRoute<Command, Besides> {
  /** Below the path of its table. */
  readonly path: string;
  /** Its name in the OpenAPI document, for generated clients. */
  readonly operation: string;
  /** Any one of these. */
  readonly roles: readonly Role[];
  /** An additional authority, if it differs from that of the whole table. */
  readonly standsOn?: Grounds['standsOn'];
  /** What it does, for readers of the document. The first sentence is its line in lists. */
  readonly says: string;
  /** Null if it has no body. */
  readonly body: (new () => object) | null;
  /** A document may come with it, in a form. */
  readonly uploads?: 'form';
  /** Its body may be large, or null is a value in it. */
  readonly takes?: 'large' | 'nulls';
  /** The read model that must show the client's earlier writes, if the command is built from what it shows. */
  readonly waitsFor?: string;
  readonly command: (asked: Asked<never, Besides>) => Command | Promise<Command>;
  /** Set if it is carried out between other steps. */
  readonly around?: Around<never, never, Besides>;
  /** Set if its answer says more than that it was carried out. */
  readonly answers?: Answers<never, never, Besides>;
}

type Around<Command, Body, Besides> = (
  command: Command,
  asked: Asked<Body, Besides>,
  carryOut: () => Promise<Done>,
) => Promise<Done>;

export interface Answers<Command, Body, Besides> {
  readonly type: Type;
  readonly of: (done: Done, command: Command, asked: Asked<Body, Besides>) => object | Promise<object>;
}

/** The authority for an aggregate's commands, and the owner of its record. */
export interface Grounds {
  /** Beside a role. */
  readonly standsOn: 'council' | 'service' | 'host' | 'ownCouncils';
  /** The council in the path, or else the one that the command names; or the whole service. */
  readonly recordOf: 'council' | 'service';
}

/** Why a command has no route of its own. */
export interface NotAsked {
  readonly notAsked: string;
}

/**
 * One line per command, or several if it has several routes: without a route or a reason for having none, it
 * does not compile.
 */
export type CommandRoutes<Command extends Typed, Besides> = {
  readonly [Each in Command['type']]: RoutesOf<
    CommandRoute<Omit<Extract<Command, { readonly type: Each }>, 'type'>, Besides>
  >;
};

export type RoutesOf<Route> = Route | readonly Route[] | NotAsked;

/** The body of a request whose path says everything. */
export const nothing = null;

/** Lets the compiler infer the body's type where the command is built from it. */
export const asked = <Body extends object, Command, Besides>(
  body: (new () => Body) | null,
  {
    command,
    around,
    answers,
    ...route
  }: Omit<CommandRoute<Command, Besides>, 'body' | 'command' | 'around' | 'answers'> & {
    readonly command: (asked: Asked<Body, Besides>) => Command | Promise<Command>;
    readonly around?: Around<Command, Body, Besides>;
    readonly answers?: Answers<Command, Body, Besides>;
  },
): CommandRoute<Command, Besides> => ({
  ...{ ...route, body, command },
  ...(around && { around }),
  ...(answers && { answers }),
});

export const notAsked = (because: string): NotAsked => ({ notAsked: because });
