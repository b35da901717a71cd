import type { PublicityFact } from '#domain';
import { amount, day, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** How the public was told. */
export const publicity: TopicPublications<PublicityFact> = {
  PublicityNeedsRecorded: {
    meaning: 'It was settled how the public must be told.',
    version: 1,
    fields: {
      caseReference,
      departure: field(
        yesOrNo,
        'Not in accordance with the development plan, as far as that was said.',
        (event) => event.circumstances.departure ?? false,
      ),
    },
  },
  PublicityStarted: {
    meaning: 'The public was told for the first time.',
    version: 1,
    fields: {
      caseReference,
      startedOn: field(day, 'The day.', (event) => event.startedOn),
    },
  },
  ReconsultationWaived: {
    meaning: 'Nobody need be asked again about what was amended.',
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
    meaning: 'Letters went to neighbours.',
    version: 1,
    fields: {
      caseReference,
      sentOn: field(day, 'The day.', (event) => event.sentOn),
      letters: field(amount, 'How many.', (event) => event.letters),
      commentsUntil: field(day, 'The last day for comments.', (event) => event.commentsUntil),
    },
  },
  PressNoticePublished: {
    meaning: 'A notice was in the newspaper.',
    version: 1,
    fields: {
      caseReference,
      publishedOn: field(day, 'The day.', (event) => event.publishedOn),
      commentsUntil: field(day, 'The last day for comments.', (event) => event.commentsUntil),
    },
  },
};
