import type { CalendarDate, Reason } from '#legislation';
import type { Sealed } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';

/** Who was asked, and what they and the public said. */
export type ConsultationFact =
  | {
      readonly type: 'ConsulteesContacted';
      readonly entryId: string;
      readonly contactedOn: CalendarDate;
      readonly consultees: readonly ConsulteeAsked[];
      /** Asked again, about an amendment. */
      readonly again: boolean;
    }
  | { readonly type: 'ConsultationOpened'; readonly openedOn: CalendarDate; readonly again: boolean }
  | { readonly type: 'ConsultationClosed'; readonly closedOn: CalendarDate; readonly lastDay: CalendarDate }
  | ({ readonly type: 'ConsulteeResponded' } & ConsulteeResponse & Arrival & ByLink)
  | {
      readonly type: 'ConsulteeResponseRedacted';
      readonly responseId: string;
      /** Fit to be published. */
      readonly redactedComment: string;
    }
  | ({
      readonly type: 'RepresentationReceived';
      /** Nobody here has handled it: whoever wrote it sent it on the register's page. */
      readonly via?: 'register';
    } & Representation &
      Arrival)
  | {
      readonly type: 'RepresentationRedacted';
      readonly representationId: string;
      /** Fit to be published. */
      readonly redactedComment: string;
    }
  | {
      readonly type: 'RepresentationWithdrawn';
      readonly representationId: string;
      readonly withdrawnOn: CalendarDate;
    };

/** How what somebody wrote came. */
export interface Arrival {
  /** After the last day for it. */
  readonly late: boolean;
  /** It had come before the decision and was found after it: the day on which it was found. */
  readonly foundOn?: CalendarDate;
}

export const consultationEvents: Readonly<Record<ConsultationFact['type'], number>> = {
  ConsulteesContacted: 1,
  ConsultationOpened: 1,
  ConsultationClosed: 1,
  ConsulteeResponded: 1,
  ConsulteeResponseRedacted: 1,
  RepresentationReceived: 1,
  RepresentationRedacted: 1,
  RepresentationWithdrawn: 1,
};

export const consulteeKinds = ['statutory', 'parish', 'internal', 'other'] as const;

export interface Consultee {
  readonly consulteeId: string;
  /** The body, never a person. */
  readonly name: string;
  readonly kind: (typeof consulteeKinds)[number];
}

export interface ConsulteeAsked extends Consultee {
  readonly respondBy: CalendarDate;
  readonly because: Reason | null;
}

export const consulteePositions = ['noObjection', 'amendmentsNeeded', 'objection', 'noComment'] as const;

export interface ConsulteeResponse {
  readonly responseId: string;
  readonly consulteeId: string;
  readonly position: (typeof consulteePositions)[number];
  readonly comment: string;
  /** The conditions that it wants on a permission; left out where it asked for none. */
  readonly conditionsWanted?: string;
  /** Who wrote it. */
  readonly respondent: Sealed | null;
  readonly receivedOn: CalendarDate;
}

export const stances = ['support', 'objection', 'neutral'] as const;

export type Stance = (typeof stances)[number];

/** What a member of the public wrote. */
export interface Representation {
  readonly representationId: string;
  readonly stance: Stance;
  readonly author: Sealed | null;
  readonly comment: Sealed;
  readonly topics: readonly string[];
  readonly receivedOn: CalendarDate;
  /** Where they live, and how to reach them: kept where it came on the register's page. */
  readonly contact?: Sealed;
}
