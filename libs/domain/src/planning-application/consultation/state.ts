import type { CalendarDate, PublicityGiven } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { ConsulteeAsked, Stance } from './events.js';

export interface AskedConsultee extends ConsulteeAsked {
  readonly contactedOn: CalendarDate;
  readonly responded: boolean;
}

export interface Consultation {
  readonly standing: 'not-begun' | 'open' | 'closed';
  readonly consultees: ReadonlyMap<string, AskedConsultee>;
  readonly responses: ReadonlySet<string>;
  readonly representations: ReadonlyMap<
    string,
    { readonly stance: Stance; readonly redacted: boolean; readonly withdrawn: boolean }
  >;
}

export const nobodyAsked: Consultation = {
  standing: 'not-begun',
  consultees: new Map(),
  responses: new Set(),
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
        (each) => [each.consulteeId, { ...each, contactedOn, responded: false }] as const,
      );
      return { ...consultation, consultees: new Map([...consultation.consultees, ...asked]) };
    }
    case 'ConsulteeResponded':
      return responded(consultation, event.consulteeId, event.responseId);
    case 'RepresentationReceived':
      return withRepresentation(consultation, event.representationId, {
        stance: event.stance,
        redacted: false,
        withdrawn: false,
      });
    case 'RepresentationRedacted':
      return withRepresentation(consultation, event.representationId, { redacted: true });
    case 'RepresentationWithdrawn':
      return withRepresentation(consultation, event.representationId, { withdrawn: true });
    default:
      return consultation;
  }
}

function responded(consultation: Consultation, consulteeId: string, responseId: string): Consultation {
  const responses = new Set(consultation.responses).add(responseId);
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
    redacted: false,
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
  [...consultees.values()].flatMap(({ kind, contactedOn, respondBy, responded }) =>
    responded || (kind !== 'statutory' && kind !== 'parish')
      ? []
      : [{ told: lawfulName[kind], beganOn: contactedOn, commentsUntil: respondBy }],
  );

/** Objections that stand. */
export const objections = ({ representations }: Consultation): number =>
  [...representations.values()].filter(({ stance, withdrawn }) => stance === 'objection' && !withdrawn)
    .length;
