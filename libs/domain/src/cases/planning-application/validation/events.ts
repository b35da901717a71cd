import type { CalendarDate, Reason, Scale } from '#legislation';
import type { OfficerId, Sealed } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';

/** Whether an application is complete, and what was asked for until it was. */
export type ValidationFact =
  | ({ readonly type: 'DevelopmentMeasured' } & Measures)
  | ({ readonly type: 'InformationRequested' } & InformationRequest)
  | ({
      readonly type: 'InformationReceived';
      readonly requestId: string;
      readonly receivedOn: CalendarDate;
      /** Of what came by a link: its id, and what was written with it, sealed under the key of that letter. */
      readonly answerId?: string;
      readonly answer?: Sealed;
    } & ByLink)
  | {
      readonly type: 'InformationRequestCancelled';
      readonly requestId: string;
      readonly cancelledOn: CalendarDate;
      readonly reason: string;
    }
  | { readonly type: 'InformationRequestLapsed'; readonly requestId: string; readonly dueOn: CalendarDate }
  | {
      readonly type: 'ApplicationInvalidated';
      readonly invalidFrom: CalendarDate;
      readonly reasons: readonly string[];
    }
  | ({ readonly type: 'ValidationDisputed' } & ValidationDispute)
  | {
      readonly type: 'ValidationDisputeAnswered';
      readonly disputeId: string;
      readonly answeredOn: CalendarDate;
      /** Whether the council gave way: what was disputed is then no longer asked for. */
      readonly upheld: boolean;
      readonly requestId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'ApplicationReturned';
      readonly returnedOn: CalendarDate;
      readonly reason: string;
    }
  | ({ readonly type: 'ApplicationValidated' } & Validated)
  | ({ readonly type: 'ValidDateCorrected' } & ValidDateCorrection)
  | {
      readonly type: 'ValidationSetAside';
      /** The day from which it had been believed valid. */
      readonly validFrom: CalendarDate;
      readonly setAsideOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
      readonly confirmedBy: OfficerId;
    };

export const validationEvents: Readonly<Record<ValidationFact['type'], number>> = {
  DevelopmentMeasured: 1,
  InformationRequested: 1,
  InformationReceived: 1,
  InformationRequestCancelled: 1,
  InformationRequestLapsed: 1,
  ApplicationInvalidated: 1,
  ValidationDisputed: 1,
  ValidationDisputeAnswered: 1,
  ApplicationReturned: 1,
  ApplicationValidated: 1,
  ValidDateCorrected: 1,
  ValidationSetAside: 1,
};

export interface Measures {
  /** Null where none are proposed, or their number is not known yet. */
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  /** What else an officer has found out of it, on which the period and who decides turn; left out while nobody has said. */
  readonly eia?: boolean;
  readonly psi?: boolean;
  readonly ownInterest?: boolean;
  readonly scale: Scale;
  /** Null where no rule of ours speaks of the type and the scale it came with stands. */
  readonly because: Reason | null;
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

/** What is asked of the applicant before an application can be valid, or while it is assessed. */
export type InformationKind = (typeof informationKinds)[number];

/** A notice that what was asked for does not meet the law's tests (DMPO art. 12). */
export interface ValidationDispute {
  readonly disputeId: string;
  readonly requestId: string;
  readonly noticeReceivedOn: CalendarDate;
  readonly answerDueOn: CalendarDate;
  readonly because: Reason | null;
}

export interface Validated {
  readonly validFrom: CalendarDate;
  readonly validationCompletedOn: CalendarDate;
  /** An environmental statement came with it. */
  readonly eia: boolean;
  /** Public service infrastructure. */
  readonly psi: boolean;
  /** Which of the two nobody had said: it was counted as not so. Left out where all was said. */
  readonly unsaid?: readonly Unsaid[];
}

/** What nobody has said of an application when its period begins. */
export type Unsaid = 'eia' | 'psi';

/** Stands beside the day first believed, which is not touched: as-at views still show it. */
export interface ValidDateCorrection {
  readonly validFrom: CalendarDate;
  readonly insteadOf: CalendarDate;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
}
