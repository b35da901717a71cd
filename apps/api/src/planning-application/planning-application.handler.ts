import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseId, type PlanningApplicationCommand, planningApplication } from '#domain';
import type { CommandContext, Done } from '#event-store';
import { CommandSide } from '../http/command-side.js';

export class SendToPlanningApplication {
  constructor(
    readonly caseId: CaseId,
    readonly command: PlanningApplicationCommand,
    readonly context: CommandContext,
  ) {}
}

/** One handler for the aggregate: its decider tells the commands apart. */
@CommandHandler(SendToPlanningApplication)
export class PlanningApplicationHandler implements ICommandHandler<SendToPlanningApplication> {
  constructor(@Inject(CommandSide) private readonly commands: CommandSide) {}

  execute({ caseId, command, context }: SendToPlanningApplication): Promise<Done> {
    return this.commands.send(planningApplication, `planningApplication-${caseId}`, command, context);
  }
}
