import type { Type } from '@nestjs/common';
import type { CouncilCode, costRecovery, OfficerId } from '#domain';
import type { Done } from '#event-store';
import type { Role } from '#identity';
import type { CalendarDate } from '#legislation';
import type { CommandRequest } from '../access/decorators.js';

type Typed = { readonly type: string };

/** What a path names, by name. Each was read as what its name says: {@link PathPipe} knows how. */
export interface PathNames {
  readonly council: CouncilCode;
  readonly member: CouncilCode;
  readonly officer: OfficerId;
  readonly month: costRecovery.Month;
  readonly pool: string;
  readonly service: string;
  readonly businessCase: string;
  readonly chargeId: string;
  /** Any other is an id that a client chose. */
  readonly [id: string]: string;
}

/** What somebody asked: what they sent, and what the request says of itself. */
export type Asked<Body, Besides> = Besides & {
  readonly body: Body;
  readonly named: PathNames;
  readonly by: OfficerId;
  /** The day on which they ask. */
  readonly on: CalendarDate;
  /** The client's own id for what is recorded, so that a repeat is known for one; the command's where it gave none. */
  readonly idOr: (given: string | undefined) => string;
  readonly request: CommandRequest;
};

/** A command of the domain as it is asked for over HTTP: all that there is to say of it, said once. */
export interface CommandRoute<Command, Besides> {
  /** Below that of its table. */
  readonly path: string;
  /** Its name in the OpenAPI document, for clients made from it. */
  readonly operation: string;
  /** Any one of these. */
  readonly roles: readonly Role[];
  /** On what else the request stands, where it is not what is said of the whole table. */
  readonly standsOn?: Grounds['standsOn'];
  /** What it does, for whoever reads the document. The first sentence is its line in a list. */
  readonly says: string;
  /** Null where there is nothing to send. */
  readonly body: (new () => object) | null;
  /** A document may come with it, in a form. */
  readonly uploads?: 'form';
  /** Its body may be large, or null is a value in it. */
  readonly takes?: 'large' | 'nulls';
  /** The read model that must show what the client wrote before, where the command is made of what it shows. */
  readonly waitsFor?: string;
  readonly command: (asked: Asked<never, Besides>) => Command | Promise<Command>;
  /** Where it is carried out only between other steps. */
  readonly around?: Around<never, never, Besides>;
  /** Where it answers more than that it was carried out. */
  readonly answers?: Answers<never, never, Besides>;
}

export type Around<Command, Body, Besides> = (
  command: Command,
  asked: Asked<Body, Besides>,
  carryOut: () => Promise<Done>,
) => Promise<Done>;

export interface Answers<Command, Body, Besides> {
  readonly type: Type;
  readonly of: (done: Done, command: Command, asked: Asked<Body, Besides>) => object | Promise<object>;
}

/** What the requests for an aggregate's commands stand on, and whose its record is. */
export interface Grounds {
  /** Beside a role. */
  readonly standsOn: 'council' | 'service' | 'host' | 'ownCouncils';
  /** That of the council in the path or, where there is none, of the one that the command names; or the whole service's. */
  readonly recordOf: 'council' | 'service';
}

/** Why a command has no route of its own. */
export interface NotAsked {
  readonly notAsked: string;
}

/** One line for each command, or several for what it may be asked to do: without a route, or a reason for having none, it does not compile. */
export type CommandRoutes<Command extends Typed, Besides> = {
  readonly [Each in Command['type']]: RoutesOf<
    CommandRoute<Omit<Extract<Command, { readonly type: Each }>, 'type'>, Besides>
  >;
};

export type RoutesOf<Route> = Route | readonly Route[] | NotAsked;

/** The body of what is asked by its path alone. */
export const nothing = null;

/** Has the compiler infer what the body holds where the command is made of it. */
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
