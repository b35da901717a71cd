import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { planningApplication, recordNotes, type StreamName, type TwoPersonAct } from '#domain';
import { type EventStore, ownerOf, stateAfter, UnreadableFact } from '#event-store';
import { findWaiting, type ReadDatabase, type WaitingRow } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForService, staff } from '../access/requires.js';
import { plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { database, eventStore } from '../parts.js';
import { twoPersonRoutes } from '../planning-application/two-people/acts.js';
import { Proposals } from '../planning-application/two-people/proposals.js';
import { actsOfMoney } from './acts-of-money.js';
import { actsOpenTo } from './acts-open-to.js';
import { changedSince } from './changed-since.js';
import { ConfirmationsQuery } from './confirmations.query.js';
import type { ConfirmationsView, WaitingView } from './confirmations.view.js';

/** How many at once: each is looked up on its case. */
const most = 100;

@ApiTags('Two people')
@Controller('confirmations')
export class ConfirmationsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(Proposals) private readonly proposals: Proposals,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Lists what is waiting for a second person: what you may confirm, or what you proposed yourself. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_waiting')
  async confirmations(
    @Query() { for: whose = 'me' }: ConfirmationsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ConfirmationsView> {
    const { principal, open } = caller;
    const acts = actsOpenTo(principal, whose);
    const mine = whose === 'mine';
    const found = await findWaiting(this.reads, open, { acts, person: principal.id, mine, atMost: most + 1 });
    const shown = await Promise.all(found.slice(0, most).map((row) => this.#shown(row, caller)));
    return { confirmations: shown.filter((each) => each !== undefined), more: found.length > most };
  }

  async #shown(row: WaitingRow, { today }: Caller): Promise<WaitingView | undefined> {
    const { content, proposedBy, act, caseId, council } = row;
    const of = {
      ...{ proposalId: row.proposalId, act, council, caseId, proposedBy },
      ...{ proposedOn: row.proposedOn, proposedAt: row.proposedAt },
      reason: textOf(content.reason ?? content.because),
      waitsBecause: this.proposals.waitsBecause(proposedBy, { council, today }),
    };
    try {
      if (act === recordNotes.settingAside) return await this.#onRecord(row, of);
      const ofMoney = actsOfMoney[act];
      return ofMoney ? await this.#onMoney(row, of, ofMoney) : await this.#onCase(row, of);
    } catch (error) {
      // A held record delays no other: proposals on it wait until it is mended.
      if (error instanceof UnreadableFact) return undefined;
      throw error;
    }
  }

  /** A proposal to leave out a fact describes itself, because the record cannot be read. */
  async #onRecord(
    { stream, proposalId, content, council }: WaitingRow,
    of: Of,
  ): Promise<WaitingView | undefined> {
    const notes = await this.store.readStream(stream as StreamName);
    const { proposals } = stateAfter(recordNotes.recordNotes, notes);
    if (proposals.get(proposalId)?.answer !== 'waiting') return undefined;
    const { revision, factType, because } = content as unknown as recordNotes.SettingAsideContent;
    const record = stream.slice('recordNotes-'.length);
    const { council: owner } = ownerOf(await this.store.readStored(record));
    const below = owner
      ? `councils/${owner}`
      : `shared-services/${this.directory.serviceDirectory.onlyService}`;
    return plainJson({
      ...{ ...of, council, what: `Leave out an unreadable fact of ${record}`, caseReference: null },
      ...{ before: `revision ${revision} (${factType}): ${because}`, after: 'left out' },
      ...{ changedSince: false, revision: null, confirmAt: `/${below}/facts-set-aside/confirmation` },
      ...{
        confirmWith: { proposalId, stream: record },
        withdrawAt: `/${below}/facts-set-aside/proposal/withdrawal`,
      },
    });
  }

  async #onMoney(
    { stream, content, council, proposalId }: WaitingRow,
    of: Of,
    ofMoney: (typeof actsOfMoney)[string],
  ): Promise<WaitingView> {
    const facts = await this.store.readStream(stream as StreamName);
    return plainJson({
      ...{ ...of, what: ofMoney.inWords, caseReference: null, before: null, after: ofMoney.after(content) },
      ...{ changedSince: changedSince(facts, proposalId), revision: String(facts.at(-1)?.revision) },
      confirmAt: `/councils/${council}/${ofMoney.confirmAt(content, stream)}`,
      confirmWith: { [ofMoney.named]: proposalId },
      withdrawAt: ofMoney.withdrawAt && `/councils/${council}/${ofMoney.withdrawAt(stream)}`,
    });
  }

  /** Adds what the case itself says now: a row may lag behind a moment ago. */
  async #onCase(
    { stream, proposalId, act, caseId, content }: WaitingRow,
    of: Of,
  ): Promise<WaitingView | undefined> {
    const facts = await this.store.readStream(stream as StreamName);
    const state = stateAfter(planningApplication, facts);
    if (state.stage === 'unknown') return undefined;
    const proposal = state.proposals.get(proposalId);
    if (proposal?.answer !== 'waiting') return undefined;
    const { act: words, path, shows } = twoPersonRoutes[act as TwoPersonAct];
    const council = facts.at(-1)?.metadata.council ?? of.council;
    const below = path.replace(/:(\w+)/g, (_, name: string) => String(content[name]));
    const at = `/councils/${council}/planning-applications/${caseId}/${below}`;
    return plainJson({
      ...{ ...of, council, what: words.label, caseReference: state.caseReference, ...shows(content, state) },
      ...{ changedSince: proposal.changedSince, revision: String(facts.at(-1)?.revision) },
      ...{ confirmAt: `${at}/confirmation`, withdrawAt: `${at}/proposal/withdrawal` },
      confirmWith: { proposalId },
    });
  }
}

type Of = Omit<
  WaitingView,
  | ('what' | 'caseReference' | 'before' | 'after' | 'changedSince' | 'revision')
  | ('confirmAt' | 'confirmWith' | 'withdrawAt')
>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
