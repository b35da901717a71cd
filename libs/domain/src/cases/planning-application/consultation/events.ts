import type { CalendarDate, Reason } from '#legislation';
import type { Sealed } from '../../../values.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { Stance } from '../vocabulary/stances.js';

/** The people consulted, and what they and the public said. */
export type ConsultationFact =
  | {
      readonly type: 'ConsulteesContacted';
      readonly entryId: string;
      readonly contactedOn: CalendarDate;
      readonly consultees: readonly ConsulteeAsked[];
      /** Consulted again, about an amendment. */
      readonly again: boolean;
    }
  | { readonly type: 'ConsultationOpened'; readonly openedOn: CalendarDate; readonly again: boolean }
  | { readonly type: 'ConsultationClosed'; readonly closedOn: CalendarDate; readonly lastDay: CalendarDate }
  | ({ readonly type: 'ConsulteeResponded' } & ConsulteeResponse & Arrival & ByLink)
  | {
      readonly type: 'ConsulteeResponseRedacted';
      readonly responseId: string;
      /** The version for publication. */
      readonly redactedComment: string;
    }
  | ({
      readonly type: 'RepresentationReceived';
      /** No officer handled it: the author sent it on the register's page. */
      readonly via?: 'register';
    } & Representation &
      Arrival)
  | {
      readonly type: 'RepresentationRedacted';
      readonly representationId: string;
      /** The version for publication. */
      readonly redactedComment: string;
    }
  | {
      readonly type: 'RepresentationWithdrawn';
      readonly representationId: string;
      readonly withdrawnOn: CalendarDate;
    };

/** How a written answer or comment arrived. */
interface Arrival {
  /** Whether it came after its last day. */
  readonly late: boolean;
  /** Set if it came before the decision and was found later: the day on which it was found. */
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
  /** The name of the body, never of a person. */
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
  /** The conditions that it asks for on a permission; left out if none. */
  readonly conditionsWanted?: string;
  /** The author. */
  readonly respondent: Sealed | null;
  readonly receivedOn: CalendarDate;
}

/** The original comment of a member of the public. */
export interface Representation {
  readonly representationId: string;
  readonly stance: Stance;
  readonly author: Sealed | null;
  readonly comment: Sealed;
  readonly topics: readonly string[];
  readonly receivedOn: CalendarDate;
  /** The author's address and contact details, if the comment came on the register's page. */
  readonly contact?: Sealed;
}
