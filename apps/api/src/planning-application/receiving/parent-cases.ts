import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  type LinkedCase,
  type ParentAsFound,
  type ParentFound,
  type PlanningApplication,
  permissionOf,
  planningApplication,
} from '#domain';
import { type EventStore, type Recorded, stateAfter, UnreadableFact } from '#event-store';
import type { CalendarDate } from '#legislation';
import { Directory } from '../../access/directory.js';
import { CouncilLaws } from '../../law/council-laws.js';
import { eventStore } from '../../parts.js';
import { isNamed } from './cases-named.js';

/** Looks up the case on which an application is to hang: the council's, or of one in whose place it goes on. */
@Injectable()
export class ParentCases {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Another council's case is not on the record either: what it says is none of this council's business. */
  async find(council: CouncilCode, named: LinkedCase, on: CalendarDate): Promise<ParentFound> {
    const recorded = await this.#facts(council, named.caseId, on);
    const state = stateAfter(planningApplication, recorded);
    if (state.stage === 'unknown') return 'not-on-record';
    if (!isNamed(recorded, named.reference)) return 'another-reference';
    return this.asFound(council, state);
  }

  /** How the case that another hangs on stands now; nothing where it is not this council's to see. */
  async now(council: CouncilCode, caseId: CaseId, on: CalendarDate): Promise<ParentAsFound | undefined> {
    const state = stateAfter(planningApplication, await this.#facts(council, caseId, on));
    return state.stage === 'unknown' ? undefined : this.asFound(council, state);
  }

  asFound(council: CouncilCode, state: Exclude<PlanningApplication, { stage: 'unknown' }>): ParentAsFound {
    const conditions = state.stage === 'determined' ? [...state.outcome.conditions] : [];
    return {
      applicationType: state.applicationType,
      stage: state.stage,
      permission: permissionOf(state, this.laws.of(council)) ?? null,
      conditions: conditions.filter(([, { detailsRequired }]) => detailsRequired).map(([number]) => number),
    };
  }

  async #facts(council: CouncilCode, caseId: CaseId, on: CalendarDate): Promise<readonly Recorded[]> {
    const isOwn = (whose: CouncilCode | null | undefined): boolean =>
      whose === council || (!!whose && this.directory.heirsOf(whose, on).includes(council));
    try {
      const recorded = await this.store.readStream(`planningApplication-${caseId}`);
      return isOwn(recorded.at(-1)?.metadata.council) ? recorded : [];
    } catch (error) {
      // That another council's case is held is none of this council's business either.
      if (error instanceof UnreadableFact && !isOwn(error.at.council)) return [];
      throw error;
    }
  }
}
