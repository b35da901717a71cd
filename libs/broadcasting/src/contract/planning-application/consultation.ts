import { type CalendarDate, type ConsultationFact, consulteePositions, stances } from '#domain';
import { code, codes, day, oneOf, orNull, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

const foundOn = field(
  orNull(day),
  'The day on which it was found, if it came before the decision and was found after it; otherwise null.',
  (event: { readonly foundOn?: CalendarDate }) => event.foundOn ?? null,
);

/** Consultations and responses: subscribers learn that somebody answered, never who, and not the text. */
export const consultation: TopicPublications<ConsultationFact> = {
  ConsulteesContacted: {
    meaning: 'Bodies were consulted.',
    version: 1,
    fields: {
      caseReference,
      contactedOn: field(day, 'The day.', (event) => event.contactedOn),
      consultees: field(codes, 'The ids of the consultees.', (event) =>
        event.consultees.map(({ consulteeId }) => consulteeId),
      ),
      again: field(yesOrNo, 'Whether they had been consulted before.', (event) => event.again),
    },
  },
  ConsultationOpened: {
    meaning: 'The period for comments has started.',
    version: 1,
    fields: {
      caseReference,
      openedOn: field(day, 'The day.', (event) => event.openedOn),
      again: field(yesOrNo, 'Whether it had been closed before.', (event) => event.again),
    },
  },
  ConsultationClosed: {
    meaning: 'The period for comments has ended.',
    version: 1,
    fields: {
      caseReference,
      closedOn: field(day, 'The first day after it.', (event) => event.closedOn),
      lastDay: field(day, 'The last day for comments.', (event) => event.lastDay),
    },
  },
  ConsulteeResponded: {
    meaning: 'A consultee answered.',
    version: 1,
    fields: {
      caseReference,
      responseId: field(code(), 'Names the response.', (event) => event.responseId),
      consulteeId: field(code(), 'Who.', (event) => event.consulteeId),
      position: field(oneOf(...consulteePositions), 'Its position in a word.', (event) => event.position),
      receivedOn: field(day, 'The day it came.', (event) => event.receivedOn),
      late: field(yesOrNo, 'Whether it came after the last day.', (event) => event.late),
      foundOn,
    },
  },
  ConsulteeResponseRedacted: {
    meaning: 'The public version of an answer was prepared.',
    version: 1,
    fields: {
      caseReference,
      responseId: field(code(), 'Which.', (event) => event.responseId),
    },
  },
  RepresentationReceived: {
    meaning: 'Somebody commented on the application.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Names it.', (event) => event.representationId),
      stance: field(oneOf(...stances), 'For, against or neither.', (event) => event.stance),
      receivedOn: field(day, 'The day it came.', (event) => event.receivedOn),
      late: field(yesOrNo, 'Whether it came after the last day.', (event) => event.late),
      foundOn,
    },
  },
  RepresentationRedacted: {
    meaning: 'The public version of a comment was prepared.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Which.', (event) => event.representationId),
    },
  },
  RepresentationWithdrawn: {
    meaning: 'Somebody withdrew their comment.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Which.', (event) => event.representationId),
      withdrawnOn: field(day, 'The day.', (event) => event.withdrawnOn),
    },
  },
};
