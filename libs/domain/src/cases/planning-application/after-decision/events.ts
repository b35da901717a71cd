import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { LinkedCase } from '../vocabulary/linked-case.js';

/** What becomes of a decision. */
export type AfterDecisionFact =
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

export const afterDecisionEvents: Readonly<Record<AfterDecisionFact['type'], number>> = {
  DetailsSubmitted: 1,
  ConditionDischarged: 1,
  ConditionDetailsRefused: 1,
  PermissionAmended: 1,
  DecisionQuashed: 1,
  CaseReopened: 1,
  DecisionRevoked: 1,
  EnforcementLinked: 1,
};
