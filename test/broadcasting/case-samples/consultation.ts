import type { ConsultationFact } from '#domain';
import { day, fact, private_, reason, type SamplesOf, sealed } from './sample.js';

export const consultation: SamplesOf<ConsultationFact> = {
  ConsulteesContacted: {
    type: 'ConsulteesContacted',
    ...fact,
    entryId: 'e-5',
    contactedOn: day,
    consultees: [
      { consulteeId: 'highways', name: private_, kind: 'statutory', respondBy: day, because: reason },
    ],
    again: false,
  },
  ConsultationOpened: { type: 'ConsultationOpened', ...fact, openedOn: day, again: false },
  ConsultationClosed: { type: 'ConsultationClosed', ...fact, closedOn: day, lastDay: day },
  ConsulteeResponded: {
    type: 'ConsulteeResponded',
    ...fact,
    responseId: 'cr-1',
    consulteeId: 'highways',
    position: 'noObjection',
    comment: private_,
    respondent: sealed,
    receivedOn: day,
    late: false,
  },
  ConsulteeResponseRedacted: {
    type: 'ConsulteeResponseRedacted',
    ...fact,
    responseId: 'cr-1',
    redactedComment: private_,
  },
  RepresentationReceived: {
    type: 'RepresentationReceived',
    ...fact,
    representationId: 'rep-1',
    stance: 'objection',
    author: sealed,
    comment: sealed,
    topics: [private_],
    receivedOn: day,
    late: true,
  },
  RepresentationRedacted: {
    type: 'RepresentationRedacted',
    ...fact,
    representationId: 'rep-1',
    redactedComment: private_,
  },
  RepresentationWithdrawn: {
    type: 'RepresentationWithdrawn',
    ...fact,
    representationId: 'rep-1',
    withdrawnOn: day,
  },
};
