import type { CalendarDate, Reason, Scale } from '#legislation';
import type { OfficerId, Sealed } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { InformationKind } from '../vocabulary/information-kinds.js';

/** The completeness of an application, and the requests until it was complete. */
export type ValidationFact =
  | ({ readonly type: 'DevelopmentMeasured' } & Measures)
  | ({ readonly type: 'InformationRequested' } & InformationRequest)
  | ({
      readonly type: 'InformationReceived';
      readonly requestId: string;
      readonly receivedOn: CalendarDate;
      /** For an answer by a link: its id, and the text, sealed under the key of that letter. */
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
      /** Whether the council accepted the dispute: the disputed item is then no longer requested. */
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
      /** The former valid day. */
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
  /** Null if none are proposed, or their number is not known yet. */
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  /** Other findings on which the period and who decides depend; left out while unknown. */
  readonly eia?: boolean;
  readonly psi?: boolean;
  readonly ownInterest?: boolean;
  readonly scale: Scale;
  /** Null if no rule covers the type, so that the submission's scale stays. */
  readonly because: Reason | null;
}

export interface InformationRequest {
  readonly requestId: string;
  readonly kind: InformationKind;
  readonly request: string;
  readonly dueOn: CalendarDate;
}

/** A notice that a request does not meet the law's tests (DMPO art. 12). */
interface ValidationDispute {
  readonly disputeId: string;
  readonly requestId: string;
  readonly noticeReceivedOn: CalendarDate;
  readonly answerDueOn: CalendarDate;
  readonly because: Reason | null;
}

interface Validated {
  readonly validFrom: CalendarDate;
  readonly validationCompletedOn: CalendarDate;
  /** An environmental statement came with it. */
  readonly eia: boolean;
  /** Public service infrastructure. */
  readonly psi: boolean;
  /** Which of the two was unknown and counted as no. Left out if both were known. */
  readonly unsaid?: readonly Unsaid[];
}

/** The unknown facts of an application when its period begins. */
export type Unsaid = 'eia' | 'psi';

/** Added beside the former day, which stays in as-at views. */
interface ValidDateCorrection {
  readonly validFrom: CalendarDate;
  readonly insteadOf: CalendarDate;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
}
