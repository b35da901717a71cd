import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CouncilCode, categories, type OfficerId, recordNotes, type StreamName } from '#domain';
import { type Done, type EventStore, ownerOf, unreadableAt } from '#event-store';
import type { CommandRequest } from '../access/decorators.js';
import { Proposers, refusalOf } from '../access/proposers.js';
import { LeaveOut } from '../commands/leave-out.handler.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { Problem, problemOf } from '../http/problem.js';
import { eventStore } from '../parts.js';
import { Proposals } from '../planning-application/two-people/proposals.js';
import type { SettingAsideProposalBody } from './set-aside.body.js';
import type { SettingAsideProposed } from './set-aside.view.js';

/**
 * Whose records somebody may maintain: a council's, or those of the whole service, for which its host agrees.
 */
export interface Keeping {
  readonly record: CouncilCode | null;
  readonly agrees: CouncilCode;
}

const act = recordNotes.settingAside;

/**
 * Leaves an unreadable fact out of its record. The proposal is recorded beside that record, which may not be
 * decidable. A confirmation is recorded first on the record itself, so that after a crash it can be confirmed
 * again, and nothing is undone.
 */
@Injectable()
export class SettingAside {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CommandSide) private readonly side: CommandSide,
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(Proposals) private readonly proposals: Proposals,
    @Inject(Proposers) private readonly proposers: Proposers,
  ) {}

  async propose(
    keeping: Keeping,
    { stream, revision, reason, ...body }: SettingAsideProposalBody,
    request: CommandRequest,
  ): Promise<SettingAsideProposed> {
    const { fact } = await this.#named(keeping, stream, BigInt(revision));
    const proposalId = body.proposalId ?? request.commandId;
    const { agrees: council } = keeping;
    const command = { type: 'ProposeSettingAside', proposalId, fact, reason, council } as const;
    const done = await this.#note(stream, command, request);
    const waitsBecause = this.proposals.waitsBecause(request.actor.id, { ...request, council });
    return { ...commandDone(done), proposalId, fact, waitsBecause };
  }

  async confirm(
    keeping: Keeping,
    { stream, proposalId }: { stream: string; proposalId: string },
    request: CommandRequest,
  ): Promise<CommandDone> {
    const confirmation = {
      ...({ type: 'ConfirmProposal', proposalId, act, by: request.actor.id as OfficerId } as const),
      ...{ hasSeenChanges: true, found: {}, on: request.today },
    };
    const proposal = await this.#confirmable(stream, confirmation);
    if (proposal) {
      const { by, agrees, today } = { ...proposal, ...keeping, ...request };
      if (!this.proposers.stillActs(by, agrees, today))
        throw problemOf(refusalOf(by, agrees, today).rejected);
      const content = proposal.content as unknown as recordNotes.SettingAsideContent;
      const done = await this.#setAside(keeping, stream, { ...proposal, content, proposalId }, request);
      await this.#note(stream, confirmation, request);
      return commandDone(done);
    }
    return commandDone(await this.#note(stream, confirmation, request));
  }

  async withdraw(
    keeping: Keeping,
    { stream, proposalId, reason }: { stream: string; proposalId: string; reason: string },
    request: CommandRequest,
  ): Promise<CommandDone> {
    await this.#owned(keeping, stream);
    const by = request.actor.id as OfficerId;
    const withdrawal = { type: 'WithdrawProposal', proposalId, act, by, reason, on: request.today } as const;
    return commandDone(await this.#note(stream, withdrawal, request));
  }

  /** The proposal, if this confirmation would be accepted; undefined if it was accepted before. */
  async #confirmable(stream: string, confirmation: recordNotes.RecordNoteCommand & { proposalId: string }) {
    const notes = await this.side.stateNow(recordNotes.recordNotes, notesOn(stream));
    const outcome = recordNotes.recordNotes.decide(confirmation, notes);
    if ('rejected' in outcome) throw problemOf(outcome.rejected);
    return outcome.accepted.length > 0 ? notes.proposals.get(confirmation.proposalId) : undefined;
  }

  async #setAside(
    keeping: Keeping,
    stream: string,
    {
      proposalId,
      by: proposedBy,
      content,
    }: { proposalId: string; by: OfficerId; content: recordNotes.SettingAsideContent },
    request: CommandRequest,
  ) {
    const { reason, council: _, ...fact } = content;
    const { caseReference } = await this.#named(keeping, stream, BigInt(fact.revision), proposalId);
    const about = { reason, proposalId, proposedBy, ofCase: caseReference };
    const by = request.actor.id as OfficerId;
    const setAside = { type: 'FactSetAside', effectiveOn: request.today, ...fact, ...about, by } as const;
    const context = { ...request, council: keeping.record };
    return this.bus.execute<LeaveOut, Done>(new LeaveOut(stream as StreamName, setAside, context));
  }

  /** The fact, if it cannot be read, or was set aside by this very proposal. */
  async #named(keeping: Keeping, stream: string, revision: bigint, proposalId?: string) {
    const { events, caseReference } = await this.#owned(keeping, stream);
    const named = unreadableAt(events, revision);
    if ('fact' in named) return { fact: named.fact, caseReference };
    const byThis = events.find(
      ({ type, data }) =>
        type === 'FactSetAside' && (data as { proposalId?: unknown }).proposalId === proposalId,
    );
    if (!byThis || proposalId === undefined) throw problemOf(named.rejected);
    return { fact: byThis.data as recordNotes.UnreadableFactNamed, caseReference };
  }

  async #owned({ record }: Keeping, stream: string) {
    const isRecord = categories.some((category) => stream.startsWith(`${category}-`));
    const events = isRecord ? await this.store.readStored(stream) : [];
    const owner = ownerOf(events);
    if (events.length === 0 || owner.council !== record)
      throw new Problem(404, 'unknown-record', `There is no record ${stream} here.`);
    return { events, ...owner };
  }

  /** Notes have no owner: the right to maintain the record was checked before. */
  #note(stream: string, command: object, { expectedRevision: _, ...request }: CommandRequest) {
    const by = request.actor.id as OfficerId;
    const whole = { by, on: request.today, ...command } as recordNotes.RecordNoteCommand;
    return this.side.send(recordNotes.recordNotes, notesOn(stream), whole, { ...request, council: null });
  }
}

const notesOn = (stream: string): StreamName => `recordNotes-${stream}`;
