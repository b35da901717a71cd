import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilWeights } from '../../money/cost-pool/events.js';
import type { Month } from '../../money/cost-recovery/month.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/** The service that the councils share: who is in it from which day, and which months of its accounts are closed. */
export type SharedServiceEvent = { readonly effectiveOn: CalendarDate; readonly service: string } & (
  | {
      readonly type: 'ServiceFounded';
      readonly name: string;
      /** The employing authority. It bears what nobody can be charged for. */
      readonly host: CouncilCode;
      readonly firstMonth: Month;
    }
  | Agreeing
  | { readonly type: 'CouncilStaged'; readonly council: CouncilCode; readonly stage: CouncilStage }
  /** From the day, one council's account goes on in others: one (a merger) or several (a split), by weight. */
  | {
      readonly type: 'CouncilSucceeded';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
    }
  /** Where the cases of a succeeded council go, one by one; of two such facts the later recorded counts. */
  | ({ readonly type: 'CasesDivided'; readonly council: CouncilCode } & CaseDivision)
  /** Before its day, by one of the councils concerned: the council goes on as if nobody had been to succeed it. */
  | {
      readonly type: 'SuccessionCalledOff';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
      readonly from: CalendarDate;
      readonly calledOffFor: CouncilCode;
      readonly because: string;
      readonly by: OfficerId;
    }
  /** What is recorded before this counts in the month's statements; what comes later, in the next ones. */
  | { readonly type: 'MonthClosed'; readonly month: Month; readonly by: OfficerId }
  /** Shares each pool again by the whole year, on its last day. */
  | { readonly type: 'YearTruedUp'; readonly year: number; readonly by: OfficerId }
);

/** How councils come to agree on what changes them. The change itself is a fact that follows the last consent. */
type Agreeing =
  /** Asked for on behalf of the service. Nothing changes by it. */
  | {
      readonly type: 'CouncilChangeProposed';
      readonly proposalId: string;
      readonly change: CouncilChange;
      readonly by: OfficerId;
    }
  /** One of the councils concerned agrees, by somebody whom it authorised. */
  | {
      readonly type: 'CouncilConsented';
      readonly proposalId: string;
      readonly council: CouncilCode;
      readonly by: OfficerId;
      /** Nobody else's consent is waited for: what was proposed follows. */
      readonly completes: boolean;
    }
  | {
      readonly type: 'CouncilChangeWithdrawn';
      readonly proposalId: string;
      readonly because: string;
      readonly by: OfficerId;
    };

/** What changes a council's place in the service, and so needs its consent. */
export type CouncilChange = { readonly council: CouncilCode } & (
  | { readonly kind: 'stage'; readonly stage: CouncilStage; readonly from: CalendarDate }
  | { readonly kind: 'succession'; readonly successors: CouncilWeights; readonly from: CalendarDate }
  | ({ readonly kind: 'division' } & CaseDivision)
);

export const sharedServiceEvents: EventVersions<SharedServiceEvent> = {
  ServiceFounded: 1,
  CouncilChangeProposed: 1,
  CouncilConsented: 1,
  CouncilChangeWithdrawn: 1,
  CouncilStaged: 1,
  CouncilSucceeded: 1,
  CasesDivided: 1,
  SuccessionCalledOff: 1,
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
