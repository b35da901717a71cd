import { Inject, Injectable } from '@nestjs/common';
import {
  type CouncilCode,
  type LinkedCase,
  type ParentFound,
  permissionOf,
  planningApplication,
} from '#domain';
import { type EventStore, stateAfter, UnreadableFact } from '#event-store';
import { CouncilLaws } from '../../law/council-laws.js';
import { eventStore } from '../../parts.js';

/** Looks up the permission on which an application is to hang. */
@Injectable()
export class ParentCases {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  /** Another council's case is not on the record either: what it says is none of this council's business. */
  async find(council: CouncilCode, { caseId, reference }: LinkedCase): Promise<ParentFound> {
    const recorded = await this.store.readStream(`planningApplication-${caseId}`).catch(notAnothers(council));
    if (recorded[0]?.metadata.council !== council) return 'not-on-record';
    const state = stateAfter(planningApplication, recorded);
    if (state.stage !== 'unknown' && state.caseReference !== reference) return 'another-reference';
    return permissionOf(state, this.laws.of(council)) ?? 'not-granted';
  }
}

/** That another council's case is held is none of this council's business either. */
const notAnothers =
  (council: CouncilCode) =>
  (error: unknown): [] => {
    if (error instanceof UnreadableFact && error.at.council !== council) return [];
    throw error;
  };
