import type { AssessmentFact } from '#domain';
import type { CaseWork } from '../case-work.js';
import type { Works } from '../works.js';

const advised = (work: CaseWork, { by }: { readonly by: string }): CaseWork =>
  work.adviceFrom.some(({ officer }) => officer === by)
    ? { ...work, adviceFrom: work.adviceFrom.filter(({ officer }) => officer !== by) }
    : work;

export const assessment: Works<AssessmentFact> = {
  AssessmentNoteAdded: advised,
  ConsiderationRecorded: advised,
};
