import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, type OfficerId, officers, sharedServices } from '#domain';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { ByService, ForCouncil, ForService } from '../access/requires.js';
import { TakesLargeBodies } from '../edge/routes.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { Problem, problemOf } from '../http/problem.js';
import { PlainNamePipe } from '../money/billing/billing.pipes.js';
import {
  CallOffSuccessionBody,
  DivisionProposalBody,
  StageProposalBody,
  SuccessionProposalBody,
  WithdrawProposalBody,
} from './changes.body.js';
import { type CouncilChangeDone, type CouncilChangeView, councilChangeView } from './changes.view.js';
import { ServiceCommands } from './service-commands.js';

/** What changes a council's place in the service: proposed for the service, agreed to by each council concerned. */
@ApiTags('The shared service')
@Controller()
export class CouncilChangesController {
  constructor(
    @Inject(ServiceCommands) private readonly commands: ServiceCommands,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Proposes to take a council a stage further (set up, in parallel, live, leaving, left). It waits for its consent. */
  @Post('shared-services/:service/councils/:member/stage/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  proposeStage(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { stage, from, ...about }: StageProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    return this.#propose(service, { kind: 'stage', council, stage, from }, about, request);
  }

  /**
   * Proposes that from a day a council's account and cases go on in another, or are split among several. It waits for
   * the consent of the council and of every successor, each given by another person.
   */
  @Post('shared-services/:service/councils/:member/succession/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  proposeSuccession(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { successors, from, ...about }: SuccessionProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    const plain = successors.map((each) => ({ council: each.council, weight: each.weight }));
    return this.#propose(service, { kind: 'succession', council, successors: plain, from }, about, request);
  }

  /** Proposes which successor takes which case: by name, else by its ward, else as all others. */
  @Post('shared-services/:service/councils/:member/division/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @TakesLargeBodies()
  @ByService('serviceManager')
  proposeDivision(
    @Param('service', PlainNamePipe) service: string,
    @Param('member', CouncilPipe) council: CouncilCode,
    @Body() { cases = [], wards = [], otherwise, ...about }: DivisionProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    const named = cases.map((each) => ({ caseId: each.caseId, council: each.council }));
    const byWard = wards.map((each) => ({ ward: each.ward, council: each.council }));
    const division = { cases: named, wards: byWard, otherwise };
    return this.#propose(service, { kind: 'division', council, ...division }, about, request);
  }

  /** What waits for councils, and what became of it: to those who act for the service or for a council concerned. */
  @Get('shared-services/:service/proposals')
  @ForService('serviceManager', 'teamLeader', 'finance', 'auditor')
  proposals(
    @Param('service', PlainNamePipe) name: string,
    @CurrentCaller() asking: Caller,
  ): CouncilChangeView[] {
    const service = this.#service(name);
    const { id } = asking.actor;
    const isOfService = officers.isAuthorisedForService(this.directory.officer(id), name, asking.today);
    const theirs = this.permissions.openTo(asking, asking.principal.roles);
    return [...service.proposals].flatMap(([proposalId, proposal]) => {
      const concerned = [
        ...sharedServices.concernedBy(proposal.change, service),
        ...proposal.consents.map((each) => each.council),
      ];
      const mayBeSeen = isOfService || concerned.some((each) => theirs.includes(each));
      return mayBeSeen ? [councilChangeView(proposalId, proposal, service)] : [];
    });
  }

  /** Takes a proposal back for which some council has not agreed yet. */
  @Post('shared-services/:service/proposals/:proposalId/withdrawal')
  @HttpCode(200)
  @CommandHeaders()
  @ByService('serviceManager')
  withdrawChange(
    @Param('service', PlainNamePipe) service: string,
    @Param('proposalId', RequestIdPipe) proposalId: string,
    @Body() { because }: WithdrawProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    const of = { service, proposalId, ...personOf(request) };
    return this.#sent(proposalId, { type: 'WithdrawChange', ...of, because }, request);
  }

  /** The council agrees to what was proposed. The last consent of those concerned has it take effect. */
  @Post('councils/:council/consents/:proposalId')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  consent(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('proposalId', RequestIdPipe) proposalId: string,
    @AsCommand() request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    const service = this.#onlyService();
    const of = { service, proposalId, ...personOf(request), begins: this.#begins() };
    return this.#sent(proposalId, { type: 'ConsentToChange', ...of, council }, request);
  }

  /** The council, one of those concerned, calls off a succession whose day has not come: for all, and without a trace. */
  @Post('councils/:council/succession/calling-off')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  async callOff(
    @Param('council', CouncilPipe) calledOffFor: CouncilCode,
    @Body() { of: council, because }: CallOffSuccessionBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const service = this.#onlyService();
    const who = { service, ...personOf(request) };
    const command = { type: 'CallOffSuccession', ...who, council, calledOffFor, because } as const;
    return commandDone(await this.commands.send(command, request));
  }

  #propose(
    service: string,
    change: sharedServices.CouncilChange,
    { proposalId, consentsFor }: { proposalId: string; consentsFor?: CouncilCode },
    request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    if (consentsFor) this.permissions.forCouncil(request, consentsFor);
    const heirs = change.kind === 'succession' ? change.successors.map((each) => each.council) : [];
    const stranger = [change.council, ...heirs].find((each) => !this.directory.council(each));
    if (stranger) throw new Problem(422, 'unknown-council', `${stranger} has not joined: take it on first.`);
    const of = { service, proposalId, ...personOf(request), begins: this.#begins() };
    const command = { type: 'ProposeChange', ...of, change, consentsFor: consentsFor ?? null } as const;
    return this.#sent(proposalId, command, request);
  }

  async #sent(
    proposalId: string,
    command: sharedServices.SharedServiceCommand,
    request: CommandRequest,
  ): Promise<CouncilChangeDone> {
    const done = await this.commands.send(command, request);
    const service = this.#service(command.service);
    const proposal = service.proposals.get(proposalId)!;
    return { ...commandDone(done), proposal: councilChangeView(proposalId, proposal, service) };
  }

  #service(name: string): sharedServices.Founded {
    const service = this.directory.standing.service(name);
    if (service) return service;
    throw problemOf({ code: 'unknown-service', because: `No service ${name} was founded.` });
  }

  #onlyService(): string {
    const { onlyService } = this.directory.standing;
    if (onlyService !== null) return onlyService;
    throw problemOf({ code: 'unknown-service', because: 'No service was founded.' });
  }

  #begins(): Readonly<Record<string, sharedServices.CouncilStage>> {
    return Object.fromEntries([...this.directory.councils].map(([code, { begins }]) => [code, begins]));
  }
}

const personOf = ({ actor, today }: CommandRequest) => ({ by: actor.id as OfficerId, on: today });
