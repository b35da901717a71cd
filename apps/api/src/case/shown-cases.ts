import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  caseDates,
  caseSummary,
  type PlacedFact,
  type PlanningApplication,
  planningApplication,
} from '#domain';
import { type EventStore, EventStoreUnavailable, UnreadableFact } from '#event-store';
import { type CalendarDate, type CouncilLaw, isProvisional } from '#legislation';
import type { Json, Sealing } from '#privacy';
import { type Case, heldAt, heldCase, type ReadDatabase, type TwoTimes } from '#read-models';
import type { Caller } from '../access/caller.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { CouncilLaws } from '../law/council-laws.js';
import { openedByTheWay } from '../looks/by-the-way.js';
import type { CaseInFull } from '../openapi/answers.js';
import { database, eventStore, sealing } from '../parts.js';

export interface FoundCase {
  readonly found: Case;
  readonly facts: readonly PlacedFact[];
}

/** A case in full as answered, with what the law says about it and a reason for each of its dates. */
@Injectable()
export class ShownCases {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  async shown(
    { found, facts }: FoundCase,
    { today }: Pick<Caller, 'today'>,
    { effective }: TwoTimes = {},
  ): Promise<Plain<CaseInFull>> {
    const { heldFrom, ...readable } = found;
    const { document, ...row } = plainJson(readable);
    const parked = await heldCase(this.reads, found.caseId);
    const from = heldFrom ?? (await this.#changedAt(found.caseId));
    const held = plainJson(parked ?? (from === null ? null : heldAt(from)));
    const { receivedOnBecause, corrections } = found.document;
    const receivedOnIsProvisional =
      isProvisional(receivedOnBecause) && !corrections.some(({ field }) => field === 'receivedOn');
    const law = this.laws.of(found.council);
    const shown: Plain<CaseInFull> = {
      ...{ ...row, ...document, receivedOnIsProvisional, held },
      ...plainJson(summaryAndDatesOn(facts, effective ?? today, law)),
    };
    return openedByTheWay(this.people, shown as Json) as Plain<CaseInFull>;
  }

  /**
   * The first fact of the record that differs from what was recorded. A store that does not answer hides no
   * case.
   */
  async #changedAt(caseId: CaseId): Promise<bigint | null> {
    try {
      await this.store.readStream(`planningApplication-${caseId}`);
    } catch (error) {
      if (error instanceof UnreadableFact) return error.at.revision;
      if (!(error instanceof EventStoreUnavailable)) throw error;
    }
    return null;
  }
}

/** What the law says about a case on a day, from its facts. */
export function summaryAndDatesOn(facts: readonly PlacedFact[], on: CalendarDate, law: CouncilLaw) {
  const state = stateOf(facts);
  return { standing: caseSummary(state, on, law), dates: caseDates(facts, state, on, law) };
}

const { initial, evolve } = planningApplication;

/** A malformed fact holds the case: the answer shows the state before it. */
function stateOf(facts: readonly PlacedFact[]): PlanningApplication {
  let state = initial;
  for (const { event } of facts) {
    try {
      state = evolve(state, event);
    } catch {
      return state;
    }
  }
  return state;
}
