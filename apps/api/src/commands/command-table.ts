import { applyDecorators, Controller, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CasebookEvent, CouncilCode, Decider, StreamName } from '#domain';
import type { Done } from '#event-store';
import { ByHost, ByOwnCouncils, ByService, ForCouncil } from '../access/requires.js';
import { TakesLargeBodies, TakesNulls } from '../edge/routes.js';
import { CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { WaitsFor } from '../http/wait-for.js';
import { addMethod } from './command-method.js';
import type { Asked, CommandRoute, CommandRoutes, Grounds, RoutesOf } from './command-route.js';

const requires = {
  ...{ council: ForCouncil, service: ByService, host: ByHost, ownCouncils: ByOwnCouncils },
} as const satisfies Record<Grounds['standsOn'], unknown>;

const takes = { large: TakesLargeBodies, nulls: TakesNulls } as const;

type AnyRoute<Parts> = CommandRoute<object, { readonly parts: Parts }>;

/** All commands of an aggregate as HTTP routes, with its decider and its stream. */
interface CommandTable<Parts> extends Grounds {
  readonly tag: string;
  /** The parts of commands that do not come from their bodies. */
  readonly parts: Type<Parts>;
  readonly send: (
    side: CommandSide,
    command: object,
    asked: Asked<object, { readonly parts: Parts }>,
  ) => Promise<Done>;
  readonly routes: Readonly<Record<string, RoutesOf<AnyRoute<Parts>>>>;
}

/** For aggregates whose commands share these parts, under one heading of the document. */
export const commandTables =
  <Parts>(parts: Type<Parts>, tag: string) =>
  <State, Command extends { readonly type: string }, Event extends CasebookEvent>(
    decider: Decider<State, Command, Event>,
    {
      stream,
      routes,
      known,
      ...grounds
    }: Grounds & {
      readonly stream: (command: Command, asked: Asked<object, unknown>) => StreamName;
      /** The answer waits until the change is known here, so that it applies at once. */
      readonly known?: (parts: Parts, done: Done) => Promise<void>;
      readonly routes: CommandRoutes<Command, { readonly parts: Parts }>;
    },
  ): CommandTable<Parts> => ({
    ...{ ...grounds, parts, tag },
    send: async (side, whole, asked) => {
      const command = whole as Command & { readonly council?: CouncilCode };
      const { request } = asked;
      const ofCouncil = request.council ?? command.council ?? null;
      const context = { ...request, council: grounds.recordOf === 'service' ? null : ofCouncil };
      const done = await side.send(decider, stream(command, asked), command, context);
      await known?.(asked.parts, done);
      return done;
    },
    routes: routes as CommandTable<Parts>['routes'],
  });

/** A controller with a method for each command of a table, as one would write it by hand in Nest. */
export function controllerOfTable<Parts>(table: CommandTable<Parts>): Type {
  class TableController {
    constructor(
      @Inject(CommandSide) readonly side: CommandSide,
      @Inject(table.parts) readonly parts: Parts,
    ) {}
  }
  for (const [type, lines] of Object.entries(table.routes)) {
    if ('notAsked' in lines) continue;
    for (const route of [lines].flat() as AnyRoute<Parts>[])
      addMethod<TableController>(
        TableController,
        { ...route, answer: route.answers?.type ?? CommandDone, decorators: decoratorsOf(table, route) },
        ({ side, parts }, received) => carriedOut(table, side, type, route, { ...received, parts }),
      );
  }
  applyDecorators(ApiTags(table.tag), CommandHeaders(), Controller())(TableController);
  return TableController;
}

async function carriedOut<Parts>(
  table: CommandTable<Parts>,
  side: CommandSide,
  type: string,
  { command, around, answers }: AnyRoute<Parts>,
  received: Asked<object, { readonly parts: Parts }>,
): Promise<object> {
  const asked = received as Asked<never, { readonly parts: Parts }>;
  const made = (await command(asked)) as never;
  const carryOut = () => table.send(side, { ...(made as object), type }, asked);
  const done = await (around ? around(made, asked, carryOut) : carryOut());
  return answers ? answers.of(done, made, asked) : commandDone(done);
}

const decoratorsOf = (table: Grounds, route: AnyRoute<never>): MethodDecorator[] => [
  Post(route.path),
  HttpCode(200),
  requires[route.standsOn ?? table.standsOn](...route.roles),
  ...(route.takes ? [takes[route.takes]()] : []),
  ...(route.waitsFor === undefined ? [] : [WaitsFor(route.waitsFor)]),
];
