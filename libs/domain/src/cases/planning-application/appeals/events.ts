import type { AppealWindow, CalendarDate, Reason } from '#legislation';
import type { Condition } from '../vocabulary/recommendation.js';

/** Appeals against a decision, or because there is none. */
export type AppealFact =
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
      /** The conditions of the inspector's permission. */
      readonly conditions: readonly Condition[];
    };

export const appealEvents: Readonly<Record<AppealFact['type'], number>> = {
  AppealLodged: 1,
  AppealValidated: 1,
  AppealStarted: 1,
  AppealWithdrawn: 1,
  AppealDecided: 2,
};

export const appealProcedures = ['writtenRepresentations', 'hearing', 'inquiry'] as const;
export type AppealProcedure = (typeof appealProcedures)[number];

export const appealOutcomes = ['allowed', 'dismissed', 'splitDecision'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const appealGrounds = ['refusal', 'conditions', 'non-determination'] as const;
export type AppealGround = (typeof appealGrounds)[number];

export interface Appeal {
  readonly appealId: string;
  /** The Planning Inspectorate's reference. */
  readonly inspectorateReference: string;
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  /** The period in which the law allowed it; null if no rule covers it. */
  readonly window: AppealWindow | null;
  readonly because: Reason | null;
  /** Whether it came after the last day: the inspectorate may then refuse to accept it. */
  readonly outOfTime: boolean;
}
