import { Inject, type Type } from '@nestjs/common';
import type { CaseId, PlanningApplicationCommand } from '#domain';
import { addMethod, type Method } from '../commands/command-method.js';
import { TakesUploads } from '../edge/routes.js';
import { CommandDone } from '../http/command-done.view.js';
import { CaseCommands } from './case-commands.js';
import { CaseParts } from './case-parts.js';
import { CaseCommand, CaseCommandsController } from './case-route.js';
import type { Asked, CaseRoute } from './case-routes.js';

type CommandType = PlanningApplicationCommand['type'];

/** A controller with a method for each command of a topic, as one would write it by hand in Nest. */
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
  for (const [type, route] of routes)
    addCaseMethod<TopicController>(
      TopicController,
      { ...route, answer: CommandDone },
      async (self, received) => {
        const asked = { ...received, parts: self.parts };
        const command = { ...(await route.command(asked as Asked<never>)), type };
        return self.cases.send(received.caseId, command as PlanningApplicationCommand, received.request);
      },
    );
  // Last: class decorators apply to all methods that exist by then.
  CaseCommandsController(tag)(TopicController);
  return TopicController;
}

export type CaseMethod = Omit<Method, 'decorators'> & Pick<CaseRoute<never>, 'roles' | 'uploads'>;

export type Received = Omit<Asked<object>, 'parts'>;

/** A method of a controller of cases, with a path below the case's own. */
export function addCaseMethod<Self extends object>(
  controller: Type<Self>,
  { roles, uploads, ...method }: CaseMethod,
  run: (self: Self, received: Received) => Promise<unknown>,
): void {
  const decorators = [CaseCommand(method.path, ...roles), ...(uploads ? [TakesUploads(uploads)] : [])];
  addMethod<Self>(controller, { ...method, decorators }, (self, asked) =>
    run(self, { ...asked, caseId: asked.named.caseId as CaseId }),
  );
}
