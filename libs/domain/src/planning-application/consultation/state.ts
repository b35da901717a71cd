import type { CalendarDate, PublicityGiven } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { ConsulteeAsked, Stance } from './events.js';

export interface AskedConsultee extends ConsulteeAsked {
  readonly contactedOn: CalendarDate;
  readonly responded: boolean;
  /** Asked once more, about an amendment. */
  readonly again: boolean;
}

export interface Consultation {
  readonly standing: 'not-begun' | 'open' | 'closed';
  readonly consultees: ReadonlyMap<string, AskedConsultee>;
  /** What may be published of each; null until somebody has said. */
  readonly responses: ReadonlyMap<string, string | null>;
  readonly representations: ReadonlyMap<
    string,
    { readonly stance: Stance; readonly redactedComment: string | null; readonly withdrawn: boolean }
  >;
}

export const nobodyAsked: Consultation = {
  standing: 'not-begun',
  consultees: new Map(),
  responses: new Map(),
  representations: new Map(),
};

export function evolveConsultation(
  consultation: Consultation,
  event: PlanningApplicationEvent,
): Consultation {
  switch (event.type) {
    case 'ConsultationOpened':
      return { ...consultation, standing: 'open' };
    case 'ConsultationClosed':
      return { ...consultation, standing: 'closed' };
    case 'ConsulteesContacted': {
      const { contactedOn } = event;
      const asked = event.consultees.map(
        (each) => [each.consulteeId, { ...each, contactedOn, responded: false, again: event.again }] as const,
      );
      return { ...consultation, consultees: new Map([...consultation.consultees, ...asked]) };
    }
    case 'ConsulteeResponded':
      return responded(consultation, event.consulteeId, event.responseId);
    case 'ConsulteeResponseRedacted': {
      const responses = new Map(consultation.responses).set(event.responseId, event.redactedComment);
      return { ...consultation, responses };
    }
    case 'RepresentationReceived':
      return withRepresentation(consultation, event.representationId, {
        stance: event.stance,
        redactedComment: null,
        withdrawn: false,
      });
    case 'RepresentationRedacted':
      return withRepresentation(consultation, event.representationId, {
        redactedComment: event.redactedComment,
      });
    case 'RepresentationWithdrawn':
      return withRepresentation(consultation, event.representationId, { withdrawn: true });
    default:
      return consultation;
  }
}

function responded(consultation: Consultation, consulteeId: string, responseId: string): Consultation {
  const responses = new Map(consultation.responses).set(responseId, null);
  const consultee = consultation.consultees.get(consulteeId);
  if (!consultee) return { ...consultation, responses };
  const consultees = new Map(consultation.consultees).set(consulteeId, { ...consultee, responded: true });
  return { ...consultation, responses, consultees };
}

type RepresentationState =
  Consultation['representations'] extends ReadonlyMap<string, infer Each> ? Each : never;

function withRepresentation(
  consultation: Consultation,
  representationId: string,
  change: Partial<RepresentationState>,
): Consultation {
  const before = consultation.representations.get(representationId) ?? {
    stance: 'neutral' as const,
    redactedComment: null,
    withdrawn: false,
  };
  const representations = new Map(consultation.representations).set(representationId, {
    ...before,
    ...change,
  });
  return { ...consultation, representations };
}

const lawfulName = { statutory: 'consultee', parish: 'parish-council' } as const;

/** The bodies the law has the council wait for, while they have not answered. */
export const awaited = ({ consultees }: Consultation): readonly PublicityGiven[] =>
  [...consultees.values()].flatMap(({ kind, contactedOn, respondBy, responded, again }) =>
    responded || (kind !== 'statutory' && kind !== 'parish')
      ? []
      : [{ told: lawfulName[kind], beganOn: contactedOn, commentsUntil: respondBy, again }],
  );

/** Objections that stand. */
export const objections = ({ representations }: Consultation): number =>
  [...representations.values()].filter(({ stance, withdrawn }) => stance === 'objection' && !withdrawn)
    .length;
