import type { CalendarDate } from '#legislation';
import type { CouncilWeights } from '../cost-pool/events.js';
import type { Month } from '../cost-recovery/month.js';
import type { EventVersions } from '../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../values.js';

/** The service that the councils share: who is in it from which day, and which months of its accounts are closed. */
export type SharedServiceEvent = { readonly effectiveOn: CalendarDate; readonly service: string } & (
  | {
      readonly type: 'ServiceFounded';
      readonly name: string;
      /** The employing authority. It bears what nobody can be charged for. */
      readonly host: CouncilCode;
      readonly firstMonth: Month;
    }
  | { readonly type: 'CouncilStaged'; readonly council: CouncilCode; readonly stage: CouncilStage }
  /** From the day, one council's account goes on in others: one (a merger) or several (a split), by weight. */
  | {
      readonly type: 'CouncilSucceeded';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
    }
  /** Where the cases of a succeeded council go, one by one; of two such facts the later recorded counts. */
  | ({ readonly type: 'CasesDivided'; readonly council: CouncilCode } & CaseDivision)
  /** What is recorded before this counts in the month's statements; what comes later, in the next ones. */
  | { readonly type: 'MonthClosed'; readonly month: Month; readonly by: OfficerId }
  /** Shares each pool again by the whole year, on its last day. */
  | { readonly type: 'YearTruedUp'; readonly year: number; readonly by: OfficerId }
);

export const sharedServiceEvents: EventVersions<SharedServiceEvent> = {
  ServiceFounded: 1,
  CouncilStaged: 1,
  CouncilSucceeded: 1,
  CasesDivided: 1,
  MonthClosed: 1,
  YearTruedUp: 1,
};

/** In order: a council joins and leaves in stages. It shares in pools while live or leaving. */
export const councilStages = ['setUp', 'inParallel', 'live', 'leaving', 'left'] as const;
export type CouncilStage = (typeof councilStages)[number];

export const sharesPools = (stage: CouncilStage): boolean => stage === 'live' || stage === 'leaving';

/** By name where a case is named, else by its ward (the new boundaries follow wards), else as all others. */
export interface CaseDivision {
  readonly cases: readonly { readonly caseId: CaseId; readonly council: CouncilCode }[];
  readonly wards: readonly { readonly ward: string; readonly council: CouncilCode }[];
  readonly otherwise: CouncilCode;
}
