import { instant, receivedDay } from '#legislation';
import { type CameWith, councilCode, type FileBrought, type Scan } from '../src/index.js';
import { caseReference, dylan, monday, type Of, sealed } from './names.js';

export const submittedAt = instant('2026-03-02T10:00:00Z');

export const receive = (changes: Partial<Of<'ReceiveApplication'>> = {}): Of<'ReceiveApplication'> => ({
  type: 'ReceiveApplication',
  caseReference,
  submissionId: '81bcaa0f',
  applicationType: 'pp.full.householder',
  typeIsKnown: true,
  scale: 'other',
  description: 'Rear extension',
  site: { address: '1 Mill Lane', postcode: null, uprn: null, ward: null, longitude: null, latitude: null },
  applicant: sealed,
  agent: null,
  submittedAt,
  receivedOn: monday,
  receivedOnBecause: receivedDay(submittedAt).because,
  payloadSha256: 'ab',
  feeStatedPence: null,
  payment: null,
  ...changes,
});

/** A form that names two files, a conservation area, homes and a fee. */
export const cameWith: CameWith = {
  particulars: {
    ...{ version: 1, payloadSha256: 'ab', addressedTo: councilCode('CAM'), addressedAs: 'CAM' },
    ...{ source: 'PlanX', schema: null, boundary: null, projectTypes: ['extend.rear'], remarks: [] },
    ownership: { certificate: 'a', agriculturalTenants: false, ownersNamed: 0 },
    ...{ owners: null, statements: sealed },
  },
  documents: ['submitted-1', 'submitted-2'].map((documentId) => ({
    ...{ documentId, kind: 'plan', submittedAs: ['elevations.proposed'], title: documentId },
    ...{ drawingNumber: null, mediaType: null, bytes: null, sha256: null, location: null },
    redactedByApplicant: false,
  })),
  lines: [
    {
      ...{ lineId: 'fee', about: 'fee', proposal: {}, duePence: 54_800, statedPence: 25_800 },
      because: 'One house altered.',
    },
    {
      ...{ lineId: 'measures', about: 'measures', homes: null, siteHectares: 0.03 },
      ...{ floorSpaceSquareMetres: 19, scale: 'other' },
    },
    {
      ...{ lineId: 'c0', about: 'constraint', constraintId: 'c0', kind: 'designated.conservationArea' },
      ...{ name: 'Mill Road', source: 'the submission' },
    },
  ],
};

export const amendSubmission = (changes: Partial<Of<'AmendSubmission'>> = {}): Of<'AmendSubmission'> => ({
  type: 'AmendSubmission',
  ...{ version: 2, submittedAt, receivedOn: monday, description: 'Rear extension, lower' },
  cameWith: {
    ...cameWith,
    particulars: {
      ...cameWith.particulars,
      version: changes.version ?? 2,
      payloadSha256: `of version ${changes.version ?? 2}`,
    },
    lines: cameWith.lines.map((line) => (line.about === 'fee' ? { ...line, duePence: 1 } : line)),
    documents: cameWith.documents.map((each) => ({ ...each, documentId: `${each.documentId}-2` })),
  },
  ...changes,
});

export const addDocument = (
  documentId: string,
  changes: Partial<Of<'AddDocument'>> = {},
): Of<'AddDocument'> => ({
  type: 'AddDocument',
  documentId,
  kind: 'plan',
  title: documentId,
  mediaType: 'application/pdf',
  bytes: 1024,
  sha256: `hash of ${documentId}`,
  location: `files/${documentId}`,
  receivedOn: monday,
  publishStatus: 'publish',
  redacts: null,
  on: monday,
  ...changes,
});

/** What a scanner says of a file. */
export const scanned = (verdict: Scan['verdict']): Scan => ({
  verdict,
  found: verdict === 'infected' ? 'Eicar-Test-Signature' : null,
  scanner: 'ClamAV',
  scannedAt: submittedAt,
});

/** The file of a document that {@link addDocument} named, as it is kept. */
export const fileOf = (documentId: string, changes: Partial<FileBrought> = {}): FileBrought => ({
  ...{ documentId, sha256: `hash of ${documentId}`, bytes: 1024, mediaType: 'application/pdf' },
  ...{ subject: `document-${documentId}`, by: dylan, scan: null },
  ...changes,
});

export const store = (...files: readonly FileBrought[]): Of<'StoreDocuments'> => ({
  type: 'StoreDocuments',
  files,
  on: monday,
});
