import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  caseDates,
  caseSummary,
  type PlacedFact,
  type PlanningApplication,
  planningApplication,
} from '#domain';
import { EventStoreUnavailable, UnreadableFact } from '#event-store';
import { type CalendarDate, type CouncilLaw, isProvisional, workingDaysLeft } from '#legislation';
import type { Json, Sealing } from '#privacy';
import {
  type Case,
  findCaseWithFacts,
  findLastFact,
  heldAt,
  heldCase,
  type ReadDatabase,
  type TwoTimes,
} from '#read-models';
import type { Caller } from '../access/caller.js';
import { ReadAnswerCache } from '../http/answer-cache.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { CouncilLaws } from '../law/council-laws.js';
import { openedByTheWay } from '../looks/by-the-way.js';
import type { CaseInFull } from '../openapi/answers.js';
import { database, sealing } from '../parts.js';
import { RecordedCases } from './recorded-cases.js';

interface FoundCase {
  readonly found: Case;
  readonly facts: readonly PlacedFact[];
}

/** A case in full before anything sealed in it is opened. */
type Made = Pick<Case, 'heldFrom'> & { readonly revision: string; readonly shown: Plain<CaseInFull> };

/** A case is shown without the check against its record if the store does not answer for so long. */
const storeMayTakeMs = 3_000;

/** Cases of about a hundred kilobytes. */
const mostKept = 200;

/** A case in full as answered, with what the law says about it and a reason for each of its dates. */
@Injectable()
export class ShownCases {
  readonly #made = new ReadAnswerCache<Made | undefined>(mostKept);

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(RecordedCases) private readonly cases: RecordedCases,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  /**
   * The case as it stands now, with its revision; undefined if the council has no such case. It is made once for
   * each last fact, day and state of the law.
   */
  async now(
    council: CouncilCode,
    caseId: CaseId,
    { today }: Pick<Caller, 'today'>,
  ): Promise<{ readonly revision: string; readonly shown: Plain<CaseInFull> } | undefined> {
    const last = await findLastFact(this.reads, [council], caseId);
    if (!last) return undefined;
    const dependsOn = [council, caseId, last.hash, today, this.laws.state];
    const made = await this.#made.of(dependsOn, async () => {
      const { found, facts } = await findCaseWithFacts(this.reads, [council], caseId, {});
      const what = found && this.#make(found, facts, today);
      return { what, mayBeKept: found?.revision === last.revision };
    });
    return made && { revision: made.revision, shown: await this.#opened(caseId, made) };
  }

  /** The case at two times. */
  async shown(
    { found, facts }: FoundCase,
    { today }: Pick<Caller, 'today'>,
    { effective }: TwoTimes,
  ): Promise<Plain<CaseInFull>> {
    return this.#opened(found.caseId, this.#make(found, facts, effective ?? today));
  }

  #make({ heldFrom, ...readable }: Case, facts: readonly PlacedFact[], on: CalendarDate): Made {
    const { document, ...row } = plainJson(readable);
    const { receivedOnBecause, corrections, decideBy } = readable.document;
    const receivedOnIsProvisional =
      isProvisional(receivedOnBecause) && !corrections.some(({ field }) => field === 'receivedOn');
    const law = this.laws.of(readable.council);
    const shown: Plain<CaseInFull> = {
      ...{ ...row, ...document, receivedOnIsProvisional, held: null },
      workingDaysLeft: decideBy && workingDaysLeft(on, decideBy, law.corrections),
      ...plainJson(summaryAndDatesOn(facts, on, law)),
    };
    return { heldFrom, revision: row.revision, shown };
  }

  /** Opened for each question: nothing that was opened is kept. */
  async #opened(caseId: CaseId, { heldFrom, shown }: Made): Promise<Plain<CaseInFull>> {
    const [parked, changedAt] = await Promise.all([
      heldCase(this.reads, caseId),
      heldFrom ?? this.#changedAt(caseId),
    ]);
    const held = plainJson(parked ?? (changedAt === null ? null : heldAt(changedAt)));
    return openedByTheWay(this.people, { ...shown, held } as Json) as Plain<CaseInFull>;
  }

  /**
   * The first fact of the record that differs from what was recorded. A store that does not answer hides no
   * case.
   */
  async #changedAt(caseId: CaseId): Promise<bigint | null> {
    try {
      const unanswered = setTimeout(storeMayTakeMs, undefined, { ref: false });
      await Promise.race([this.cases.of(caseId), unanswered]);
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
