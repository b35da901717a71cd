import type { CalendarDate, Instant, Reason, Scale } from '#legislation';
import type { EventVersions } from '../decider.js';
import type { CaseReference, OfficerId, Sealed } from '../values.js';

/** The facts of a case, stored for good: add to this list, never rename or reshape. */
export type PlanningApplicationEvent = {
  readonly caseReference: CaseReference;
  readonly effectiveOn: CalendarDate;
} & (
  | ({ readonly type: 'ApplicationReceived' } & Received)
  | { readonly type: 'OfficerAllocated'; readonly officer: OfficerId; readonly previous: OfficerId | null }
  | ({ readonly type: 'InformationRequested' } & InformationRequest)
  | { readonly type: 'InformationReceived'; readonly requestId: string; readonly receivedOn: CalendarDate }
  | {
      readonly type: 'ApplicationInvalidated';
      readonly invalidFrom: CalendarDate;
      readonly reasons: readonly string[];
    }
  | {
      readonly type: 'ApplicationValidated';
      readonly validFrom: CalendarDate;
      readonly validationCompletedOn: CalendarDate;
    }
  | ({ readonly type: 'DeadlineSet' } & Deadline)
  | { readonly type: 'DeadlineMissed'; readonly decideBy: CalendarDate }
  | ({ readonly type: 'RecommendationSubmitted' } & Recommendation)
  | ({ readonly type: 'DecisionIssued' } & Decision)
  | {
      readonly type: 'ApplicationWithdrawn';
      readonly withdrawnOn: CalendarDate;
      readonly requestedBy: 'applicant' | 'agent';
      readonly reason: string;
    }
);

export const planningApplicationEvents: EventVersions<PlanningApplicationEvent> = {
  ApplicationReceived: 1,
  OfficerAllocated: 1,
  InformationRequested: 1,
  InformationReceived: 1,
  ApplicationInvalidated: 1,
  ApplicationValidated: 1,
  DeadlineSet: 1,
  DeadlineMissed: 1,
  RecommendationSubmitted: 1,
  DecisionIssued: 1,
  ApplicationWithdrawn: 1,
};

/** What the submission said, and how it was received. */
export interface Received {
  readonly submissionId: string;
  /** The Open Digital Planning code; `typeIsKnown` is false where no rule of ours speaks of it. */
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  readonly scale: Scale;
  readonly description: string;
  readonly site: Site;
  readonly applicant: Sealed | null;
  readonly agent: Sealed | null;
  readonly submittedAt: Instant;
  /** The day it counts as received: the next working day where it came out of office hours (DMPO art. 2(6)). */
  readonly receivedOn: CalendarDate;
  readonly receivedOnBecause: Reason;
  /** Of the payload as it came, byte for byte. */
  readonly payloadSha256: string;
  readonly feeStatedPence: number | null;
}

export interface Site {
  readonly address: string;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly ward: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface InformationRequest {
  readonly requestId: string;
  readonly kind: InformationKind;
  readonly request: string;
  readonly dueOn: CalendarDate;
}

export const informationKinds = [
  'missingDocument',
  'replacementDocument',
  'description',
  'redLineBoundary',
  'fee',
  'ownershipCertificate',
  'plans',
  'biodiversityNetGain',
  'designAndAccess',
  'other',
] as const;

/** What is asked of the applicant before an application can be valid. */
export type InformationKind = (typeof informationKinds)[number];

/** The day by which it must be decided, and the law that says so, kept so that a new law moves no old date. */
export interface Deadline {
  readonly decideBy: CalendarDate;
  readonly cause: 'statutory' | 'officer';
  /** Null where no law sets a period and an officer chose the day. */
  readonly because: Reason | null;
}

export interface Recommendation {
  readonly recommendation: 'grant' | 'refuse';
  readonly report: string;
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
  readonly by: OfficerId;
}

export interface Condition {
  readonly text: string;
  readonly reason: string;
}

export interface Decision {
  readonly decision: 'granted' | 'refused';
  readonly decidedOn: CalendarDate;
  readonly conditions: readonly Condition[];
  readonly refusalReasons: readonly string[];
  readonly recommendedBy: OfficerId;
  readonly signedBy: OfficerId;
  /** On or before the deadline in force on the day. */
  readonly inTime: boolean;
}
