import { Body, Param, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { OfficerId } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import type { Asked, CommandRoute, PathNames } from './command-route.js';
import { PathPipe } from './path.pipe.js';

export type Method = Pick<CommandRoute<never, never>, 'path' | 'operation' | 'says' | 'body'> & {
  readonly answer: Type;
  /** Marks a method as a POST to that path, with its requirements. */
  readonly decorators: readonly MethodDecorator[];
};

/** A controller method, as one would write it by hand in Nest. */
export function addMethod<Self extends object>(
  { prototype }: Type<Self>,
  { operation: name, path, says, body, answer, decorators }: Method,
  run: (self: Self, asked: Asked<object, unknown>) => Promise<unknown>,
): void {
  if (Object.hasOwn(prototype, name)) throw new Error(`Two routes have the operation id ${name}.`);
  // Named like its property: the document finds its description by this name.
  const method = {
    async [name](this: Self, named: PathNames, sent: object, request: CommandRequest): Promise<unknown> {
      return run(this, askedOf(named, sent, request));
    },
  };
  Object.defineProperty(prototype, name, Object.getOwnPropertyDescriptor(method, name)!);
  Param(PathPipe)(prototype, name, 0);
  if (body) Body()(prototype, name, 1);
  AsCommand()(prototype, name, 2);
  // The metadata that the compiler emits for decorated methods: bodies are checked and described by it.
  Reflect.defineMetadata('design:paramtypes', [Object, body ?? Object, Object], prototype, name);
  Reflect.defineMetadata('design:returntype', Promise, prototype, name);
  for (const decorate of [
    ...decorators,
    ApiOperation({ summary: says }),
    ApiOkResponse({ type: answer }),
    ...namesIn(path).map((each) => ApiParam({ name: each })),
  ])
    decorate(prototype, name, Object.getOwnPropertyDescriptor(prototype, name)!);
}

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const askedOf = (named: PathNames, body: object, request: CommandRequest): Asked<object, unknown> => ({
  named,
  body,
  request,
  by: request.actor.id as OfficerId,
  on: request.today,
  idOr: (given) => given ?? request.commandId,
});
