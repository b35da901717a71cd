import type { AssessmentFact } from '#domain';
import type { Parts } from './parts.js';

/** The case in full lists each of these. */
export const assessment: Parts<AssessmentFact> = {};
