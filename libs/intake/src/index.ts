export {
  ArchiveRefused,
  archiveLimits,
  checkArchive,
  filesInArchive,
  isZip,
  largestFileBytes,
} from './archives.js';
export { suffixOf } from './case-suffix.js';
export { type CsvRow, csvRows } from './csv.js';
export type { ImportedCase, ImportedRow, ImportFault, ImportReading } from './imported-case.js';
export { readImportedCsv } from './imported-csv.js';
export { readImportedOdp } from './imported-odp.js';
export type { Owner, Ownership } from './particulars/ownership.js';
export type { ParticularsRead } from './particulars/read.js';
export type { Statement } from './particulars/statements.js';
export { type ConstraintsFound, constraintsAt, type Place } from './planning-data.js';
export { readZip } from './planning-portal/read-zip.js';
export { proposedLines } from './proposed-lines.js';
export { largestSubmissionBytes } from './read-json.js';
export { readSubmission } from './read-submission.js';
export type { SubmissionReading } from './reading.js';
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
