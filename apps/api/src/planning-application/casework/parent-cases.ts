import { Inject, Injectable } from '@nestjs/common';
import {
  type CouncilCode,
  type LinkedCase,
  type ParentFound,
  type PlanningApplicationEvent,
  permissionOf,
  planningApplication,
} from '#domain';
import type { EventStore } from '#event-store';
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
    const recorded = await this.store.readStream(`planningApplication-${caseId}`);
    if (recorded[0]?.metadata.council !== council) return 'not-on-record';
    const { initial, evolve } = planningApplication;
    const state = recorded.reduce(
      (now, { event }) => evolve(now, event as PlanningApplicationEvent),
      initial,
    );
    if (state.stage !== 'unknown' && state.caseReference !== reference) return 'another-reference';
    return permissionOf(state, this.laws.of(council)) ?? 'not-granted';
  }
}
