import type { AssessmentFact } from '#domain';
import { count, day, listed, saying, when, written } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const assessment: Wordings<AssessmentFact> = {
  SiteVisited: ({ visitedOn, by, notes, evidence }, say) =>
    `${say.person(by)} visited the site on ${day(visitedOn)}${when(
      evidence.length > 0,
      ` (${count(evidence.length, 'photograph or document', 'photographs or documents')})`,
    )}${saying(notes)}`,
  AssessmentNoteAdded: ({ note }) => `Note: ${written(note)}`,
  ConsiderationRecorded: ({ topic, policies, assessment: weighed, weighs }) =>
    `Weighed: ${topic}${when(policies.length > 0, ` (${listed(policies)})`)}, ${weight[weighs]}${saying(weighed)}`,
};

const weight = { for: 'in favour', against: 'against', neutral: 'neither for nor against' } as const;
