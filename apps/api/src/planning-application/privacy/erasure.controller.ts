import { Body, Inject, Param } from '@nestjs/common';
import type { CaseId } from '#domain';
import { AsCommand, type CommandRequest } from '../../asking/decorators.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CaseIdPipe } from '../../http/pipes.js';
import { asker, CaseCommands, entryIdOf } from '../case-commands.js';
import { CaseCommand, CaseCommandsController } from '../case-route.js';
import { ErasureBody } from './erasure.body.js';
import { Forgetting } from './forgetting.js';
import { PersonalData } from './personal-data.js';

/** Forgetting people. */
@CaseCommandsController('Personal data')
export class ErasureController {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(PersonalData) private readonly people: PersonalData,
    @Inject(Forgetting) private readonly forgetting: Forgetting,
  ) {}

  /**
   * Erases what people said of themselves on a case, for good: their keys are destroyed, and a placeholder stands where
   * it stood. What the planning register has to keep stays: the application, its decision, and the names of who made it.
   */
  @CaseCommand('erasures', 'serviceManager')
  async erase(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Body() body: ErasureBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { ground, reason } = body;
    const parts = await this.people.partsOf(caseId, body, request);
    const command = {
      type: 'ErasePersonalData',
      entryId: entryIdOf(body.entryId, request),
      ...{ parts, ground, reason },
      by: body.proposedBy,
      approvedBy: asker(request),
      on: request.today,
    } as const;
    const done = await this.cases.send(caseId, command, request);
    if (!request.preview) await this.forgetting.forgetOn(caseId);
    return done;
  }
}
