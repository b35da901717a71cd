import { Body, Inject, Param, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { CaseId, OfficerId, PlanningApplicationCommand } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { CommandDone } from '../http/command-done.view.js';
import { CaseIdPipe } from '../http/pipes.js';
import { CaseCommands } from './case-commands.js';
import { CaseParts } from './case-parts.js';
import { CaseCommand, CaseCommandsController } from './case-route.js';
import type { Asked, CaseRoute } from './case-routes.js';
import { NamedPipe } from './named.pipe.js';

type CommandType = PlanningApplicationCommand['type'];

/** A controller with a method for each command of a topic, as Nest would have it written by hand. */
export function controllerOf(
  tag: string,
  routes: readonly (readonly [CommandType, CaseRoute<object>])[],
): Type {
  class TopicController {
    constructor(
      @Inject(CaseCommands) readonly cases: CaseCommands,
      @Inject(CaseParts) readonly parts: CaseParts,
    ) {}
  }
  for (const [type, route] of routes) addRoute(TopicController, type, route);
  // Last: what is said of the whole is said of each method there is.
  CaseCommandsController(tag)(TopicController);
  return TopicController;
}

interface Sends {
  readonly cases: CaseCommands;
  readonly parts: CaseParts;
}

function addRoute(controller: Type<Sends>, type: CommandType, route: CaseRoute<object>): void {
  addCaseMethod<Sends>(controller, { ...route, answer: CommandDone }, async (self, rest) => {
    const asked = askedOf({ ...rest, parts: self.parts });
    const command = { ...(await route.command(asked as Asked<never>)), type } as PlanningApplicationCommand;
    return self.cases.send(rest.caseId, command, rest.request);
  });
}

export type CaseMethod = Pick<CaseRoute<never>, 'path' | 'operation' | 'roles' | 'says' | 'body'> & {
  readonly answer: Type;
};

export type Received = Pick<Asked<object>, 'caseId' | 'named' | 'body' | 'request'>;

/** A method of a controller of cases, as Nest would have it written by hand. */
export function addCaseMethod<Self extends object>(
  { prototype }: Type<Self>,
  { operation: name, path, roles, says, body, answer }: CaseMethod,
  run: (self: Self, received: Received) => Promise<unknown>,
): void {
  if (Object.hasOwn(prototype, name)) throw new Error(`Two routes of a case have the operation id ${name}.`);
  // Named as its property is: by its name the document finds what is said of it.
  const method = {
    async [name](
      this: Self,
      caseId: CaseId,
      named: Record<string, string>,
      sent: object,
      request: CommandRequest,
    ): Promise<unknown> {
      return run(this, { caseId, named, body: sent, request });
    },
  };
  Object.defineProperty(prototype, name, Object.getOwnPropertyDescriptor(method, name)!);
  Param('caseId', CaseIdPipe)(prototype, name, 0);
  Param(NamedPipe)(prototype, name, 1);
  if (body) Body()(prototype, name, 2);
  AsCommand()(prototype, name, 3);
  // What the compiler writes down of a method with decorators: by it bodies are checked and described.
  Reflect.defineMetadata('design:paramtypes', [String, Object, body ?? Object, Object], prototype, name);
  Reflect.defineMetadata('design:returntype', Promise, prototype, name);
  for (const decorate of [
    CaseCommand(path, ...roles),
    ApiOperation({ summary: says }),
    ApiOkResponse({ type: answer }),
    ...namesIn(path).map((each) => ApiParam({ name: each })),
  ])
    decorate(prototype, name, Object.getOwnPropertyDescriptor(prototype, name)!);
}

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const askedOf = ({
  request,
  ...rest
}: Pick<Asked<object>, 'caseId' | 'named' | 'body' | 'request' | 'parts'>): Asked<object> => ({
  ...rest,
  request,
  by: request.actor.id as OfficerId,
  on: request.today,
  idOr: (given) => given ?? request.commandId,
});
