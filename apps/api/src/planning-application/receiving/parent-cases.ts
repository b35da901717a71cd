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
import { stateAfter } from '#event-store';
import type { CalendarDate } from '#legislation';
import { CouncilLaws } from '../../law/council-laws.js';
import { CasesNamed, isNamed } from './cases-named.js';

/** Looks up the case on which an application is to depend: of the council, or of one that it succeeded. */
@Injectable()
export class ParentCases {
  constructor(
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CasesNamed) private readonly named: CasesNamed,
  ) {}

  /** Another council's case counts as not on the record: this council may not see its contents. */
  async find(council: CouncilCode, named: LinkedCase, on: CalendarDate): Promise<ParentFound> {
    const recorded = await this.named.facts(council, named.caseId, on);
    const state = stateAfter(planningApplication, recorded);
    if (state.stage === 'unknown') return 'not-on-record';
    if (!isNamed(recorded, named.reference)) return 'another-reference';
    return this.asFound(council, state);
  }

  /** The present state of the case on which another depends; undefined if this council may not see it. */
  async now(council: CouncilCode, caseId: CaseId, on: CalendarDate): Promise<ParentAsFound | undefined> {
    const state = stateAfter(planningApplication, await this.named.facts(council, caseId, on));
    return state.stage === 'unknown' ? undefined : this.asFound(council, state);
  }

  asFound(council: CouncilCode, state: Exclude<PlanningApplication, { stage: 'unknown' }>): ParentAsFound {
    const conditions = state.stage === 'determined' ? [...state.determination.conditions] : [];
    return {
      applicationType: state.applicationType,
      stage: state.stage,
      permission: permissionOf(state, this.laws.of(council)) ?? null,
      conditions: conditions.filter(([, { detailsRequired }]) => detailsRequired).map(([number]) => number),
    };
  }
}
