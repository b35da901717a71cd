import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CaseReference,
  type CaseThatGoesOn,
  type CouncilCode,
  planningApplication,
  referenceKey,
} from '#domain';
import { councilOf, type EventStore, type Recorded, stateAfter, UnreadableFact } from '#event-store';
import type { CalendarDate } from '#legislation';
import { ReadModelWaits } from '#projections';
import { findByReference, type ReadDatabase } from '#read-models';
import { Directory } from '../../access/directory.js';
import { database, eventStore } from '../../parts.js';

/**
 * The other cases that an act names, from the record now: of its own council, or of one that the council
 * succeeded.
 */
@Injectable()
export class CasesNamed {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** The case that continues when another is closed as its duplicate; null if there is none. */
  async thatGoesOn(
    council: CouncilCode,
    { duplicateOf, caseId: known }: { readonly duplicateOf: string; readonly caseId?: string },
    on: CalendarDate,
  ): Promise<CaseThatGoesOn | null> {
    const caseId = (known as CaseId | undefined) ?? (await this.withReference(council, duplicateOf, on));
    if (!caseId) return null;
    const recorded = await this.facts(council, caseId, on);
    const state = stateAfter(planningApplication, recorded);
    if (state.stage === 'unknown' || !isNamed(recorded, duplicateOf)) return null;
    return { caseId, reference: state.caseReference, stage: state.stage };
  }

  /**
   * The facts of a case of the council, or of one that it has succeeded; undefined for another council's
   * case, which it may not see.
   */
  async facts(council: CouncilCode, caseId: CaseId, on: CalendarDate): Promise<readonly Recorded[]> {
    try {
      const recorded = await this.store.readStream(`planningApplication-${caseId}`);
      return this.#isOf(council, councilOf(recorded), on) ? recorded : [];
    } catch (error) {
      // This council need not know that another council's case is held.
      if (error instanceof UnreadableFact && !this.#isOf(council, error.at.council, on)) return [];
      throw error;
    }
  }

  /** The one such case with a reference. It waits if the list lags behind a recent receipt. */
  async withReference(
    council: CouncilCode,
    reference: string,
    on: CalendarDate,
  ): Promise<CaseId | undefined> {
    const own = [...this.directory.councils.keys()].filter((each) => this.#isOf(council, each, on));
    const find = async () => {
      const found = await findByReference(this.reads, own, reference);
      return (
        found.find((each) => each.caseReference === reference) ?? (found.length === 1 ? found[0] : undefined)
      );
    };
    const found = await find();
    if (found) return found.caseId;
    const end = await this.store.end();
    if (end) await this.waits.waitFor('council_caseload', end.position);
    return (await find())?.caseId;
  }

  #isOf(council: CouncilCode, whose: CouncilCode | null | undefined, on: CalendarDate): boolean {
    return whose === council || (!!whose && this.directory.successorsOf(whose, on).includes(council));
  }
}

/** By its present or former reference. */
export function isNamed(recorded: readonly Recorded[], reference: string): boolean {
  const key = referenceKey(reference);
  return recorded.some(
    ({ event }) => 'caseReference' in event && referenceKey(event.caseReference as CaseReference) === key,
  );
}
