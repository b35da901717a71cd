import type { AppealWindow, CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../values.js';
import type { LinkedCase } from '../receiving/events.js';
import type { Condition } from '../recommendation/events.js';

/** What becomes of a decision. */
export type AfterFact =
  | { readonly type: 'DetailsSubmitted'; readonly conditions: readonly number[]; readonly linked: LinkedCase }
  | {
      readonly type: 'ConditionDischarged';
      readonly condition: number;
      readonly how: 'details-approved' | 'deemed';
      readonly dischargedOn: CalendarDate;
      readonly linked: LinkedCase;
    }
  | {
      readonly type: 'ConditionDetailsRefused';
      readonly condition: number;
      readonly refusedOn: CalendarDate;
      readonly linked: LinkedCase;
    }
  | {
      readonly type: 'PermissionAmended';
      readonly entryId: string;
      readonly amendedOn: CalendarDate;
      readonly description: string;
      readonly linked: LinkedCase;
    }
  | ({ readonly type: 'AppealLodged' } & Appeal)
  | { readonly type: 'AppealValidated'; readonly appealId: string; readonly validatedOn: CalendarDate }
  | {
      readonly type: 'AppealStarted';
      readonly appealId: string;
      readonly startedOn: CalendarDate;
      readonly procedure: AppealProcedure;
    }
  | { readonly type: 'AppealWithdrawn'; readonly appealId: string; readonly withdrawnOn: CalendarDate }
  | {
      readonly type: 'AppealDecided';
      readonly appealId: string;
      readonly outcome: AppealOutcome;
      readonly decidedOn: CalendarDate;
      readonly document: string | null;
      /** Of the permission that the inspector gave. */
      readonly conditions: readonly Condition[];
    }
  | {
      readonly type: 'DecisionQuashed';
      readonly entryId: string;
      readonly quashedOn: CalendarDate;
      readonly court: string;
      readonly claimReference: string;
    }
  | { readonly type: 'CaseReopened'; readonly reopenedOn: CalendarDate; readonly reason: string }
  | {
      readonly type: 'DecisionRevoked';
      readonly revokedOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
      readonly confirmedBy: OfficerId;
    }
  | {
      readonly type: 'EnforcementLinked';
      readonly entryId: string;
      readonly enforcementReference: string;
      readonly linkedOn: CalendarDate;
      /** Day of service of a notice against the same development, which may shorten the time to appeal. */
      readonly noticeServedOn: CalendarDate | null;
    };

export const afterEvents: Readonly<Record<AfterFact['type'], number>> = {
  DetailsSubmitted: 1,
  ConditionDischarged: 1,
  ConditionDetailsRefused: 1,
  PermissionAmended: 1,
  AppealLodged: 1,
  AppealValidated: 1,
  AppealStarted: 1,
  AppealWithdrawn: 1,
  AppealDecided: 2,
  DecisionQuashed: 1,
  CaseReopened: 1,
  DecisionRevoked: 1,
  EnforcementLinked: 1,
};

export const appealProcedures = ['writtenRepresentations', 'hearing', 'inquiry'] as const;
export type AppealProcedure = (typeof appealProcedures)[number];

export const appealOutcomes = ['allowed', 'dismissed', 'splitDecision'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const appealGrounds = ['refusal', 'conditions', 'non-determination'] as const;
export type AppealGround = (typeof appealGrounds)[number];

export interface Appeal {
  readonly appealId: string;
  /** The Planning Inspectorate's own. */
  readonly inspectorateReference: string;
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  /** When the law allowed it; null where no rule of ours says. */
  readonly window: AppealWindow | null;
  readonly because: Reason | null;
  /** After the last day: the inspectorate may refuse to take it. */
  readonly outOfTime: boolean;
}
