import type { ConsultationFact } from '#domain';
import { hidden } from '../../shown.js';
import { leftOut, seen, type Works, without } from '../works.js';
import { askedAgain } from './reasons.js';

const redaction = hidden('the public version is shown in the case in full');

export const consultation: Works<ConsultationFact> = {
  ConsulteesContacted: (work, { contactedOn, consultees, again }) => {
    const asked = consultees.map(({ consulteeId, name, kind, respondBy }) => ({
      ...{ consulteeId, name, kind, respondBy, contactedOn, answeredOn: null, again, remindedOn: [] },
    }));
    const ids = new Set(asked.map(({ consulteeId }) => consulteeId));
    return {
      ...work,
      consultees: [...work.consultees.filter(({ consulteeId }) => !ids.has(consulteeId)), ...asked],
      askAgainSince: askedAgain(work, contactedOn),
    };
  },
  ConsultationOpened: seen,
  ConsultationClosed: seen,
  ConsulteeResponded: (work, { consulteeId, receivedOn }) => ({
    ...work,
    consultees: work.consultees.map((each) =>
      each.consulteeId === consulteeId ? { ...each, answeredOn: receivedOn } : each,
    ),
  }),
  ConsulteeResponseRedacted: redaction,
  RepresentationReceived: (work, { representationId, stance, via }) => ({
    ...work,
    stances: { ...work.stances, [representationId]: stance },
    toRead: via === 'register' ? [...work.toRead, representationId] : work.toRead,
  }),
  RepresentationRedacted: (work, { representationId }) => ({
    ...work,
    toRead: without(work.toRead, representationId),
  }),
  RepresentationWithdrawn: (work, { representationId }) => ({
    ...work,
    stances: leftOut(work.stances, representationId),
    toRead: without(work.toRead, representationId),
  }),
};
