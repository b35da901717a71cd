import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilWeights } from '../../money/cost-pool/events.js';
import type { Month } from '../../money/cost-recovery/month.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/**
 * The service that the councils share: its councils with their first days, and the closed months of its
 * accounts.
 */
export type SharedServiceEvent = { readonly effectiveOn: CalendarDate; readonly service: string } & (
  | {
      readonly type: 'ServiceFounded';
      readonly name: string;
      /** The employing authority. It pays what cannot be charged to anybody. */
      readonly host: CouncilCode;
      readonly firstMonth: Month;
    }
  | Agreeing
  | { readonly type: 'CouncilStaged'; readonly council: CouncilCode; readonly stage: CouncilStage }
  /** From a day, one council (a merger) or several (a split, by weight) take over another's account. */
  | {
      readonly type: 'CouncilSucceeded';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
    }
  /**
   * Where the cases of a succeeded council go, one by one; if there are two such facts, the later one counts.
   */
  | ({ readonly type: 'CasesDivided'; readonly council: CouncilCode } & CaseDivision)
  /**
   * Before its day, one of the councils concerned cancels a succession: the council continues as if it had
   * never been agreed.
   */
  | {
      readonly type: 'SuccessionCalledOff';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
      readonly from: CalendarDate;
      readonly calledOffFor: CouncilCode;
      readonly because: string;
      readonly by: OfficerId;
    }
  /** Facts recorded before this count in the month's statements; later ones in the next. */
  | { readonly type: 'MonthClosed'; readonly month: Month; readonly by: OfficerId }
  /** Shares each pool again by the figures of the whole year, on its last day. */
  | { readonly type: 'YearTruedUp'; readonly year: number; readonly by: OfficerId }
);

/**
 * How councils agree on changes that affect them. The change itself is a separate fact after the last
 * consent.
 */
type Agreeing =
  /** A proposal on behalf of the service. It changes nothing yet. */
  | {
      readonly type: 'CouncilChangeProposed';
      readonly proposalId: string;
      readonly change: CouncilChange;
      readonly by: OfficerId;
    }
  /** A council concerned agrees, by a person whom it authorised. */
  | {
      readonly type: 'CouncilConsented';
      readonly proposalId: string;
      readonly council: CouncilCode;
      readonly by: OfficerId;
      /** No further consent is needed: the proposal takes effect. */
      readonly completes: boolean;
    }
  | {
      readonly type: 'CouncilChangeWithdrawn';
      readonly proposalId: string;
      readonly because: string;
      readonly by: OfficerId;
    };

/** A change of a council's place in the service, which needs its consent. */
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

/**
 * By id if a case is named, otherwise by its ward (new boundaries follow wards), otherwise with the remaining
 * cases.
 */
export interface CaseDivision {
  readonly cases: readonly { readonly caseId: CaseId; readonly council: CouncilCode }[];
  readonly wards: readonly { readonly ward: string; readonly council: CouncilCode }[];
  readonly otherwise: CouncilCode;
}
