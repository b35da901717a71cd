import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseId, type PlanningApplicationCommand, planningApplicationUnder } from '#domain';
import type { CommandContext, Done } from '#event-store';
import { CommandSide } from '../http/command-side.js';
import { CouncilLaws } from '../law/council-laws.js';

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
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  execute({ caseId, command, context }: SendToPlanningApplication): Promise<Done> {
    const decider = planningApplicationUnder(this.laws.of(context.council));
    return this.commands.send(decider, `planningApplication-${caseId}`, command, context);
  }
}
