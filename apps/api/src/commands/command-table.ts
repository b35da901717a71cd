import { applyDecorators, Controller, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CasebookEvent, Decider, StreamName } from '#domain';
import type { Done } from '#event-store';
import type { Role } from '#identity';
import { ByOwnCouncils, ByService, ForCouncil } from '../access/requires.js';
import { CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { WaitsFor } from '../http/wait-for.js';
import { addMethod } from './command-method.js';
import type { Asked, CommandRoute, CommandRoutes, NotAsked } from './command-route.js';

const requires = { council: ForCouncil, service: ByService, ownCouncils: ByOwnCouncils } as const;

interface Grounds {
  /** What a request for any of it stands on, beside a role. */
  readonly standsOn: keyof typeof requires;
  /** Whose record it is: a council's own, or the whole service's. */
  readonly recordOf: 'council' | 'service';
}

/** All commands of an aggregate as they are asked for over HTTP, with its decider and its stream. */
export interface CommandTable<Parts> extends Grounds {
  readonly tag: string;
  /** What commands are made of besides their bodies. */
  readonly parts: Type<Parts>;
  readonly send: (side: CommandSide, command: object, asked: Asked<object, unknown>) => Promise<Done>;
  readonly routes: Readonly<Record<string, CommandRoute<object, { readonly parts: Parts }> | NotAsked>>;
}

/** Of aggregates whose commands are made of the same parts, under one heading of the document. */
export const commandTables =
  <Parts>(parts: Type<Parts>, tag: string) =>
  <State, Command extends { readonly type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    {
      stream,
      routes,
      ...grounds
    }: Grounds & {
      readonly stream: (command: Command, asked: Asked<object, unknown>) => StreamName;
      readonly routes: CommandRoutes<Command, { readonly parts: Parts }>;
    },
  ): CommandTable<Parts> => ({
    ...{ ...grounds, parts, tag },
    send: (side, whole, asked) => {
      const command = whole as Command;
      const { request } = asked;
      const context = grounds.recordOf === 'service' ? { ...request, council: null } : request;
      return side.send(decider, stream(command, asked), command, context);
    },
    routes: routes as CommandTable<Parts>['routes'],
  });

/** A controller with a method for each command of a table, as Nest would have it written by hand. */
export function controllerOfTable<Parts>(table: CommandTable<Parts>): Type {
  class TableController {
    constructor(
      @Inject(CommandSide) readonly side: CommandSide,
      @Inject(table.parts) readonly parts: Parts,
    ) {}
  }
  for (const [type, route] of Object.entries(table.routes)) {
    if ('notAsked' in route) continue;
    const { path, roles, waitsFor, around, answers, command } = route;
    addMethod<TableController>(
      TableController,
      {
        ...route,
        answer: answers?.type ?? CommandDone,
        decorators: decoratorsOf(table, path, roles, waitsFor),
      },
      async ({ side, parts }, received) => {
        const asked = { ...received, parts } as Asked<never, { readonly parts: Parts }>;
        const made = await command(asked);
        const carryOut = () => table.send(side, { ...made, type }, asked);
        const done = await (around ? around(made as never, asked, carryOut) : carryOut());
        return answers ? answers.of(done, made as never, asked) : commandDone(done);
      },
    );
  }
  applyDecorators(ApiTags(table.tag), CommandHeaders(), Controller())(TableController);
  return TableController;
}

const decoratorsOf = (
  { standsOn }: Grounds,
  path: string,
  roles: readonly Role[],
  waitsFor: string | undefined,
): MethodDecorator[] => [
  Post(path),
  HttpCode(200),
  requires[standsOn](...roles),
  ...(waitsFor === undefined ? [] : [WaitsFor(waitsFor)]),
];
