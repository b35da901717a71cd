import type { AssessmentFact } from '#domain';
import { day } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Officers' work before a recommendation; their findings are not published. */
export const assessment: TopicPublications<AssessmentFact> = {
  SiteVisited: {
    meaning: 'An officer visited the site.',
    version: 1,
    fields: {
      caseReference,
      visitedOn: field(day, 'The day.', (event) => event.visitedOn),
    },
  },
  AssessmentNoteAdded: {
    meaning: 'An officer made a note; its contents are only for the council.',
    version: 1,
    fields: { caseReference },
  },
  ConsiderationRecorded: {
    meaning: 'An officer recorded a consideration; its contents stay internal until the decision.',
    version: 1,
    fields: { caseReference },
  },
};
