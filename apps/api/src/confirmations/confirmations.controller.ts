import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type PlanningApplicationEvent, planningApplication, type TwoPersonAct } from '#domain';
import type { EventStore } from '#event-store';
import { findWaiting, type ReadDatabase, type WaitingRow } from '#read-models';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForService, staff } from '../access/requires.js';
import { plainJson } from '../http/plain-json.js';
import { WaitsFor } from '../http/wait-for.js';
import { database, eventStore } from '../parts.js';
import { twoPersonRoutes } from '../planning-application/two-people/acts.js';
import { Proposals } from '../planning-application/two-people/proposals.js';
import { actsOfMoney } from './acts-of-money.js';
import { ConfirmationsQuery } from './confirmations.query.js';
import type { ConfirmationsView, WaitingView } from './confirmations.view.js';

/** So many at once: each is looked up on its case. */
const most = 100;

const rolesOfActs = [...Object.entries(twoPersonRoutes), ...Object.entries(actsOfMoney)].map(
  ([act, { roles, ...more }]) =>
    [act, { mine: roles, me: 'confirmedBy' in more ? (more.confirmedBy ?? roles) : roles }] as const,
);

@ApiTags('Two people')
@Controller('confirmations')
export class ConfirmationsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(Proposals) private readonly proposals: Proposals,
  ) {}

  /** What waits for a second person: what you may confirm, or what you proposed yourself. */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_waiting')
  async confirmations(
    @Query() { for: whose = 'me' }: ConfirmationsQuery,
    @CurrentCaller() asking: Caller,
  ): Promise<ConfirmationsView> {
    const { principal, open } = asking;
    const acts = rolesOfActs
      .filter(([, roles]) => roles[whose].some((role) => principal.roles.includes(role)))
      .map(([act]) => act);
    const mine = whose === 'mine';
    const found = await findWaiting(this.reads, open, { acts, person: principal.id, mine, atMost: most + 1 });
    const shown = await Promise.all(found.slice(0, most).map((row) => this.#shown(row, asking)));
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
    const ofMoney = actsOfMoney[act];
    if (ofMoney)
      return plainJson({
        ...{ ...of, what: ofMoney.inWords, caseReference: null, before: null, after: ofMoney.after(content) },
        ...{ changedSince: false, revision: null },
        confirmAt: `/councils/${council}/${ofMoney.confirmAt(content, row.stream)}`,
      });
    return this.#onCase(row, of);
  }

  /** With what the case itself says now: a row may be behind what was recorded a moment ago. */
  async #onCase(
    { stream, proposalId, act, caseId, content }: WaitingRow,
    of: Omit<
      WaitingView,
      'what' | 'caseReference' | 'before' | 'after' | 'changedSince' | 'revision' | 'confirmAt'
    >,
  ): Promise<WaitingView | undefined> {
    const facts = await this.store.readStream(stream as `planningApplication-${string}`);
    const events = facts.map(({ event }) => event as PlanningApplicationEvent);
    const state = events.reduce(planningApplication.evolve, planningApplication.initial);
    if (state.stage === 'unknown') return undefined;
    const proposal = state.proposals.get(proposalId);
    if (proposal?.answer !== 'waiting') return undefined;
    const { inWords, path, shows } = twoPersonRoutes[act as TwoPersonAct];
    const council = facts.at(-1)?.metadata.council ?? of.council;
    const below = path.replace(/:(\w+)/g, (_, name: string) => String(content[name]));
    return plainJson({
      ...{ ...of, council, what: inWords, caseReference: state.caseReference, ...shows(content, state) },
      ...{ changedSince: proposal.changedSince, revision: String(facts.at(-1)?.revision) },
      confirmAt: `/councils/${council}/planning-applications/${caseId}/${below}/confirmation`,
    });
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
