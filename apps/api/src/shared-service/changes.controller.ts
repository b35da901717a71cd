import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { officers, sharedServices } from '#domain';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService } from '../access/requires.js';
import { ServiceParts } from '../councils/service-parts.js';
import { PlainNamePipe } from '../money/billing/billing.pipes.js';
import { type CouncilChangeView, councilChangeView } from './changes.view.js';

/**
 * Changes of a council's place in the service: proposed for the service, with the consent of each council
 * concerned.
 */
@ApiTags('The shared service')
@Controller()
export class CouncilChangesController {
  constructor(@Inject(ServiceParts) private readonly parts: ServiceParts) {}

  /**
   * Lists proposals to councils and their progress, for people who act for the service or for a council
   * concerned.
   */
  @Get('shared-services/:service/proposals')
  @ForService('serviceManager', 'teamLeader', 'finance', 'auditor')
  proposals(
    @Param('service', PlainNamePipe) name: string,
    @CurrentCaller() caller: Caller,
  ): CouncilChangeView[] {
    const service = this.parts.service(name);
    const { id } = caller.actor;
    const isOfService = officers.isAuthorisedForService(this.parts.directory.officer(id), name, caller.today);
    const theirs = this.parts.permissions.openTo(caller, caller.principal.roles);
    return [...service.proposals].flatMap(([proposalId, proposal]) => {
      const concerned = [
        ...sharedServices.concernedBy(proposal.change, service),
        ...proposal.consents.map((each) => each.council),
      ];
      const mayBeSeen = isOfService || concerned.some((each) => theirs.includes(each));
      return mayBeSeen ? [councilChangeView(proposalId, proposal, service)] : [];
    });
  }
}
