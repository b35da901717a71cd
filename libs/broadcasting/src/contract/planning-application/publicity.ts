import type { PublicityFact } from '#domain';
import { amount, day, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Publicity for an application. */
export const publicity: TopicPublications<PublicityFact> = {
  PublicityNeedsRecorded: {
    meaning: 'The required publicity was worked out.',
    version: 1,
    fields: {
      caseReference,
      departure: field(
        yesOrNo,
        'Whether it departs from the development plan, as far as this is known.',
        (event) => event.circumstances.departure ?? false,
      ),
    },
  },
  PublicityStarted: {
    meaning: 'Publicity started.',
    version: 1,
    fields: {
      caseReference,
      startedOn: field(day, 'The day.', (event) => event.startedOn),
    },
  },
  ReconsultationWaived: {
    meaning: 'An amendment needs no new consultation.',
    version: 1,
    fields: { caseReference },
  },
  SiteNoticeDisplayed: {
    meaning: 'A notice was put up on or near the site.',
    version: 1,
    fields: {
      caseReference,
      displayedOn: field(day, 'The day.', (event) => event.displayedOn),
      commentsUntil: field(day, 'The last day for comments.', (event) => event.commentsUntil),
    },
  },
  NeighbourLettersSent: {
    meaning: 'Letters were sent to neighbours.',
    version: 1,
    fields: {
      caseReference,
      sentOn: field(day, 'The day.', (event) => event.sentOn),
      letters: field(amount, 'How many.', (event) => event.letters),
      commentsUntil: field(day, 'The last day for comments.', (event) => event.commentsUntil),
    },
  },
  PressNoticePublished: {
    meaning: 'A notice was published in a newspaper.',
    version: 1,
    fields: {
      caseReference,
      publishedOn: field(day, 'The day.', (event) => event.publishedOn),
      commentsUntil: field(day, 'The last day for comments.', (event) => event.commentsUntil),
    },
  },
};
