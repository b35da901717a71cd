import type { AssessmentFact } from '#domain';
import { day, fact, officer, private_, type SamplesOf } from './sample.js';

export const assessment: SamplesOf<AssessmentFact> = {
  SiteVisited: {
    type: 'SiteVisited',
    ...fact,
    entryId: 'e-6',
    visitedOn: day,
    by: officer,
    notes: private_,
    evidence: [],
  },
  AssessmentNoteAdded: { type: 'AssessmentNoteAdded', ...fact, entryId: 'e-7', by: officer, note: private_ },
  ConsiderationRecorded: {
    type: 'ConsiderationRecorded',
    ...fact,
    entryId: 'e-8',
    by: officer,
    topic: private_,
    policies: [private_],
    assessment: private_,
    weighs: 'for',
  },
};
