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
export type { ImportedCase, ImportedRow, ImportFault } from './imported-case.js';
export {
  earlierLines,
  readImportedCsv,
  readSourceRows,
} from './imported-csv.js';
export { readImportedOdp } from './imported-odp.js';
export { type TableName, tableNames } from './moving-in/columns.js';
export { joined, type Orphan } from './moving-in/joined.js';
export { type Mapping, noMapping, readMapping } from './moving-in/mapping.js';
export type { ListLine, Lists } from './moving-in/read-lists.js';
export {
  type ColumnsOfFiles,
  type ReadersBy,
  readersOf,
  type SourceRow,
  type SourceTable,
  sourceTable,
} from './moving-in/source.js';
export { type TextRead, textOf } from './moving-in/text-of.js';
export { type AddressesFound, type AddressFound, addressesAround } from './os-places.js';
export type { Owner, Ownership } from './particulars/ownership.js';
export type { ParticularsRead } from './particulars/read.js';
export type { Statement } from './particulars/statements.js';
export { type ConstraintsFound, constraintsAt, type Place } from './planning-data.js';
export { fetchNoticed, isAsNoticed, type NoticeFetched } from './planning-portal/fetch-notice.js';
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
