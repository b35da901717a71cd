export { ArchiveRefused, checkArchive, filesInArchive, isZip, largestFileBytes } from './archives.js';
export { suffixOf } from './case-suffix.js';
export { csvRows } from './csv.js';
export type { ImportedCase, ImportedRow } from './imported-case.js';
export {
  earlierLines,
  type LinesAbove,
  linesAbove,
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
export { textOf } from './moving-in/text-of.js';
export { type AddressesFound, type AddressFound, addressesAround } from './os-places.js';
export type { Owner } from './particulars/ownership.js';
export type { Statement } from './particulars/statements.js';
export { constraintsAt, type Place } from './planning-data.js';
export { fetchNoticed, isAsNoticed } from './planning-portal/fetch-notice.js';
export { readZip } from './planning-portal/read-zip.js';
export { proposedLines } from './proposed-lines.js';
export { largestSubmissionBytes } from './read-json.js';
export { readSubmission } from './read-submission.js';
export type { SubmissionReading } from './reading.js';
export type { SubmissionProblem } from './refusal.js';
export type { Measures, Party, StatedFile, SubmissionRead } from './submission-read.js';
export { scaleOfSubmission } from './submission-scale.js';
