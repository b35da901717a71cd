import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  officers,
  type ProposedContent,
  planningApplication,
  type TwoPersonAct,
  type TwoPersonCommand,
} from '#domain';
import type { Caller } from '../../access/caller.js';
import type { CommandRequest } from '../../access/decorators.js';
import { Directory } from '../../access/directory.js';
import type { CommandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { asker, CaseCommands } from '../case-commands.js';
import { Forgetting } from '../privacy/forgetting.js';
import { PersonalData } from '../privacy/personal-data.js';
import { type TwoPersonRoute, twoPersonRoutes } from './acts.js';
import type { ProposalMade } from './two-people.view.js';

/** Handles acts that one person proposes and another confirms. */
@Injectable()
export class Proposals {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(CommandSide) private readonly side: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(PersonalData) readonly people: PersonalData,
    @Inject(Forgetting) private readonly forgetting: Forgetting,
  ) {}

  async propose(
    caseId: CaseId,
    { act, proposalId, said }: { act: TwoPersonAct; proposalId: string; said: object },
    request: CommandRequest,
  ): Promise<ProposalMade> {
    const by = asker(request);
    const on = request.today;
    const asked = { ...said, type: act, by, on } as unknown as TwoPersonCommand;
    const done = await this.cases.send(caseId, { type: 'ProposeAct', proposalId, asked, by, on }, request);
    return { ...done, proposalId, waitsBecause: this.waitsBecause(by, request) };
  }

  async confirm(
    caseId: CaseId,
    { act, proposalId }: { act: TwoPersonAct; proposalId: string },
    request: CommandRequest,
  ): Promise<CommandDone> {
    const found = await this.#found(caseId, { act, proposalId }, request);
    const done = await this.cases.send(
      caseId,
      {
        ...{ type: 'ConfirmProposal', proposalId, act, by: asker(request), found },
        // A caller who names a revision has read what is there, and the store enforces it.
        hasSeenChanges: request.expectedRevision !== undefined,
        on: request.today,
      },
      request,
    );
    if (act === 'ErasePersonalData' && !request.preview) await this.forgetting.forgetOn(caseId);
    return done;
  }

  withdraw(
    caseId: CaseId,
    { act, proposalId, reason }: { act: TwoPersonAct; proposalId: string; reason: string },
    request: CommandRequest,
  ): Promise<CommandDone> {
    const by = asker(request);
    const on = request.today;
    return this.cases.send(caseId, { type: 'WithdrawProposal', proposalId, act, by, reason, on }, request);
  }

  /** Why nobody except the proposer can confirm it today; null if somebody can. */
  waitsBecause(proposer: string, { council, today }: Pick<Caller, 'council' | 'today'>): string | null {
    const others = [...this.directory.officers].filter(
      ([id, officer]) =>
        id !== proposer && council !== null && officers.isAuthorised(officer, council, today),
    );
    return others.length > 0
      ? null
      : `Nobody else is authorised for ${council} on ${today}: the proposal waits until somebody is.`;
  }

  async #found(
    caseId: CaseId,
    { act, proposalId }: { act: TwoPersonAct; proposalId: string },
    request: CommandRequest,
  ): Promise<ProposedContent> {
    const { finds }: TwoPersonRoute = twoPersonRoutes[act];
    if (!finds) return {};
    const state = await this.side.stateNow(planningApplication, `planningApplication-${caseId}`);
    const proposal = state.stage === 'unknown' ? undefined : state.proposals.get(proposalId);
    // The decision itself refuses what cannot be confirmed, in its own words.
    if (proposal?.act !== act || proposal.answer !== 'waiting') return {};
    return finds(proposal.content, { caseId, named: {}, proposalId, people: this.people, request });
  }
}
