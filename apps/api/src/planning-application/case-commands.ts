import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CaseId, PlanningApplicationCommand } from '#domain';
import type { Done } from '#event-store';
import type { CommandRequest } from '../asking/decorators.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { SendToPlanningApplication } from './planning-application.handler.js';

/** Sends a case its commands and says where they left it. */
@Injectable()
export class CaseCommands {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  async send(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const sent = new SendToPlanningApplication(caseId, command, request);
    return commandDone(await this.commands.execute<SendToPlanningApplication, Done>(sent));
  }
}

/** The client's own id for an entry, so that a repeat is known for one; the command's where it gave none. */
export const entryIdOf = (given: string | undefined, { commandId }: CommandRequest): string =>
  given ?? commandId;
