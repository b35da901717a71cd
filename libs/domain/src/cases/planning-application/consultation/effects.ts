import type { Effects } from '../effect.js';
import type { Consultation } from '../state/consultation.js';
import { withLinkUsed } from '../state/letters.js';
import { askedAgain } from '../state/publicity.js';
import type { ConsultationFact } from './events.js';

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
