import type { AssessmentFact } from '#domain';
import type { Columns } from './columns.js';

/** The case in full lists each of these. */
export const assessment: Columns<AssessmentFact> = {};
