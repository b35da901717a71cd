import { type CalendarDate, type ConsultationFact, consulteePositions, stances } from '#domain';
import { code, codes, day, oneOf, orNull, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

const foundOn = field(
  orNull(day),
  'It had come before the decision and was found after it, on this day; else null.',
  (event: { readonly foundOn?: CalendarDate }) => event.foundOn ?? null,
);

/** Who was asked and what came back: that something was said, never who said what. */
export const consultation: TopicPublications<ConsultationFact> = {
  ConsulteesContacted: {
    meaning: 'Bodies were asked for their views.',
    version: 1,
    fields: {
      caseReference,
      contactedOn: field(day, 'The day.', (event) => event.contactedOn),
      consultees: field(codes, 'Who, by their ids.', (event) =>
        event.consultees.map(({ consulteeId }) => consulteeId),
      ),
      again: field(yesOrNo, 'They had been asked before.', (event) => event.again),
    },
  },
  ConsultationOpened: {
    meaning: 'The time for comments runs.',
    version: 1,
    fields: {
      caseReference,
      openedOn: field(day, 'The day.', (event) => event.openedOn),
      again: field(yesOrNo, 'It had been closed before.', (event) => event.again),
    },
  },
  ConsultationClosed: {
    meaning: 'The time for comments is over.',
    version: 1,
    fields: {
      caseReference,
      closedOn: field(day, 'The first day after it.', (event) => event.closedOn),
      lastDay: field(day, 'The last day for comments.', (event) => event.lastDay),
    },
  },
  ConsulteeResponded: {
    meaning: 'A body gave its views.',
    version: 1,
    fields: {
      caseReference,
      responseId: field(code(), 'Names the response.', (event) => event.responseId),
      consulteeId: field(code(), 'Who.', (event) => event.consulteeId),
      position: field(oneOf(...consulteePositions), 'Its view in a word.', (event) => event.position),
      receivedOn: field(day, 'The day it came.', (event) => event.receivedOn),
      late: field(yesOrNo, 'After the last day.', (event) => event.late),
      foundOn,
    },
  },
  ConsulteeResponseRedacted: {
    meaning: 'What may be published of an answer was settled.',
    version: 1,
    fields: {
      caseReference,
      responseId: field(code(), 'Which.', (event) => event.responseId),
    },
  },
  RepresentationReceived: {
    meaning: 'Somebody wrote about the application.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Names it.', (event) => event.representationId),
      stance: field(oneOf(...stances), 'For, against or neither.', (event) => event.stance),
      receivedOn: field(day, 'The day it came.', (event) => event.receivedOn),
      late: field(yesOrNo, 'After the last day.', (event) => event.late),
      foundOn,
    },
  },
  RepresentationRedacted: {
    meaning: 'What may be published of a representation was settled.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Which.', (event) => event.representationId),
    },
  },
  RepresentationWithdrawn: {
    meaning: 'Somebody took back what they wrote.',
    version: 1,
    fields: {
      caseReference,
      representationId: field(code(), 'Which.', (event) => event.representationId),
      withdrawnOn: field(day, 'The day.', (event) => event.withdrawnOn),
    },
  },
};
