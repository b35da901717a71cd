import type { CalendarDate, Instant } from '#legislation';

/**
 * The part of Open Digital Planning's `postSubmissionApplication` that we use. Names of days end in `Date`, names of
 * moments in `At`.
 */
export interface PostSubmissionApplication {
  readonly applicationType: string;
  readonly data: PostSubmissionData;
  readonly comments?: Comments;
  readonly files: readonly PublishedFile[];
  /** As Open Digital Planning has it, without personal data. */
  readonly submission: object;
  readonly metadata: {
    readonly organisation: string;
    readonly id: string;
    readonly submittedAt: Instant;
    readonly generatedAt: Instant;
    readonly schema: string;
  };
}

export interface PostSubmissionData {
  readonly application: {
    readonly reference: string;
    readonly stage: ProcessStage;
    readonly status: ApplicationStatus;
    readonly publishedAt?: Instant;
    readonly withdrawnAt?: Instant;
    readonly withdrawnReason?: string;
  };
  readonly localPlanningAuthority: { readonly publicCommentsAcceptedUntilDecision: boolean };
  readonly submission: { readonly submittedAt: Instant };
  readonly validation?: {
    readonly receivedAt: Instant;
    readonly validatedAt?: Instant;
    readonly isValid?: boolean;
  };
  readonly consultation?: {
    readonly startDate: CalendarDate;
    readonly endDate: CalendarDate;
    readonly siteNotice: boolean;
  };
  readonly assessment?: Assessment;
  readonly appeal?: AppealShown;
  readonly caseOfficer: { readonly name: string };
}

export type ProcessStage = 'submission' | 'validation' | 'consultation' | 'assessment' | 'appeal';

export type ApplicationStatus = 'undetermined' | 'determined' | 'returned' | 'withdrawn';

export interface Assessment {
  readonly expiryDate: CalendarDate;
  readonly planningOfficerDecision?: AssessmentDecision;
  readonly planningOfficerDecisionDate?: CalendarDate;
  readonly planningOfficerRecommendation?: AssessmentDecision;
  readonly committeeSentDate?: CalendarDate;
  readonly committeeDecision?: AssessmentDecision;
  readonly committeeDecisionDate?: CalendarDate;
  readonly decisionNotice?: { readonly url: string };
  readonly priorApprovalRequired?: boolean;
}

export type AssessmentDecision = 'granted' | 'refused';

export interface AppealShown {
  readonly reason: string;
  readonly lodgedDate: CalendarDate;
  readonly validatedDate?: CalendarDate;
  readonly startedDate?: CalendarDate;
  readonly decision?: 'allowed' | 'dismissed' | 'splitDecision' | 'withdrawn';
  readonly decisionDate?: CalendarDate;
}

export interface Comments {
  readonly public?: {
    readonly summary: {
      readonly totalComments: number;
      readonly sentiment: Readonly<Record<string, number>>;
    };
    readonly comments: readonly PublicComment[];
  };
  readonly specialist?: {
    readonly summary: {
      readonly totalConsulted: number;
      readonly totalComments: number;
      readonly sentiment: Readonly<Record<string, number>>;
    };
    readonly comments: readonly SpecialistConsulted[];
  };
}

/** A comment as it may be published: its redacted text, without its author. */
interface PublicComment extends PublishedText {
  readonly id: string;
  readonly sentiment: 'supportive' | 'objection' | 'neutral';
  readonly author: { readonly name: { readonly singleLine: string }; readonly address: WithheldAddress };
}

/** A body that was consulted, with its published answers. */
export interface SpecialistConsulted {
  readonly id: string;
  readonly name: { readonly singleLine: string };
  readonly organisationSpecialism: string;
  readonly address: WithheldAddress;
  readonly firstConsultedAt: Instant;
  readonly comments: readonly SpecialistComment[];
}

export interface SpecialistComment extends PublishedText {
  readonly id: string;
  readonly sentiment: 'approved' | 'amendmentsNeeded' | 'objected';
}

interface PublishedText {
  readonly comment: string;
  readonly commentRedacted: string;
  readonly metadata: {
    readonly submittedAt: Instant;
    /** Since when it is public; left out if it is not yet. */
    readonly publishedAt?: Instant;
  };
}

/** Open Digital Planning requires an address; what stands in it names nobody. */
interface WithheldAddress {
  readonly line1: string;
  readonly town: string;
  readonly postcode: string;
}

export interface PublishedFile {
  readonly id: number;
  readonly name: string;
  readonly association: 'application' | 'appeal' | 'specialistComment' | 'publicComment';
  readonly url: string;
  readonly redactedUrl?: string;
  readonly description?: string;
  readonly type: readonly string[];
  readonly metadata: {
    readonly size: { readonly bytes: number };
    readonly mimeType: string;
    readonly createdAt: Instant;
    readonly submittedAt: Instant;
    readonly publishedAt?: Instant;
  };
}
