import type { CalendarDate } from '#legislation';
import type { Sealed } from '../../../values.js';
import type { Effects } from '../effect.js';
import type { Consultation } from '../state/consultation.js';
import { withLinkUsed } from '../state/letters.js';
import { askedAgain } from '../state/publicity.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { ConsulteeAsked } from '../vocabulary/consultee.js';
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

const consultation = <Fact>(change: (consultation: Consultation, fact: Fact) => Consultation) => ({
  keeps: (before: { readonly consultation: Consultation }, fact: Fact) => ({
    consultation: change(before.consultation, fact),
  }),
});

export const consultationEffects: Effects<ConsultationFact> = {
  ConsultationOpened: consultation((before) => ({ ...before, progress: 'open' })),
  ConsultationClosed: consultation((before) => ({ ...before, progress: 'closed' })),
  ConsulteesContacted: {
    keeps: ({ consultation: before, publicity }, { contactedOn, consultees, again }) => {
      const asked = consultees.map(
        (each) => [each.consulteeId, { ...each, contactedOn, responded: false, again }] as const,
      );
      return {
        consultation: { ...before, consultees: new Map([...before.consultees, ...asked]) },
        publicity: askedAgain(publicity, contactedOn),
      };
    },
  },
  ConsulteeResponded: {
    keeps: ({ consultation: before, letters }, { consulteeId, responseId, link }) => ({
      consultation: responded(before, consulteeId, responseId),
      letters: withLinkUsed(letters, link),
    }),
  },
  ConsulteeResponseRedacted: consultation((before, { responseId, redactedComment }) => ({
    ...before,
    responses: new Map(before.responses).set(responseId, redactedComment),
  })),
  RepresentationReceived: consultation((before, { representationId, stance }) =>
    withRepresentation(before, representationId, { stance, redactedComment: null, withdrawn: false }),
  ),
  RepresentationRedacted: consultation((before, { representationId, redactedComment }) =>
    withRepresentation(before, representationId, { redactedComment }),
  ),
  RepresentationWithdrawn: consultation((before, { representationId }) =>
    withRepresentation(before, representationId, { withdrawn: true }),
  ),
};

function responded(before: Consultation, consulteeId: string, responseId: string): Consultation {
  const responses = new Map(before.responses).set(responseId, null);
  const consultee = before.consultees.get(consulteeId);
  if (!consultee) return { ...before, responses };
  const consultees = new Map(before.consultees).set(consulteeId, { ...consultee, responded: true });
  return { ...before, responses, consultees };
}

type RepresentationState =
  Consultation['representations'] extends ReadonlyMap<string, infer Each> ? Each : never;

function withRepresentation(
  before: Consultation,
  representationId: string,
  change: Partial<RepresentationState>,
): Consultation {
  const earlier = before.representations.get(representationId) ?? {
    stance: 'neutral' as const,
    redactedComment: null,
    withdrawn: false,
  };
  const representations = new Map(before.representations).set(representationId, {
    ...earlier,
    ...change,
  });
  return { ...before, representations };
}
