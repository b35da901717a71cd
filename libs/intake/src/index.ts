export { suffixOf } from './case-suffix.js';
export { largestSubmissionBytes } from './read-json.js';
export { readSubmission, type SubmissionReading } from './read-submission.js';
export type { SubmissionProblem, SubmissionProblemCode } from './refusal.js';
export {
  type Measures,
  noAddress,
  noDescription,
  type Party,
  type ProposalFacts,
  type StatedFee,
  type StatedFile,
  type SubmissionRead,
} from './submission-read.js';
export { developmentFacts, scaleOfSubmission } from './submission-scale.js';
