import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CaseId, type OfficerId, officers, type PlanningApplicationCommand } from '#domain';
import type { Done } from '#event-store';
import type { Asking } from '../asking/asking.js';
import type { CommandRequest } from '../asking/decorators.js';
import type { Directory } from '../asking/directory.js';
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

/** The person who asks, as an officer. */
export const asker = ({ actor }: CommandRequest): OfficerId => actor.id as OfficerId;

/** Whether the case's council has authorised an officer today. */
export const isAuthorised = (directory: Directory, officer: OfficerId, { council, today }: Asking): boolean =>
  council !== null && officers.isAuthorised(directory.officer(officer), council, today);
