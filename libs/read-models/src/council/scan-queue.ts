import {
  type CaseId,
  type CouncilCode,
  type Instant,
  type PlanningApplicationEvent,
  parseCaseId,
} from '#domain';
import { tableOf } from '#projections';
import { readModel } from '../read-model.js';
import { eachElsewhere, hidden, shows } from '../shown.js';
import { casePrefix } from './case-facts.js';

/** A file that no virus scanner has checked yet. */
export interface ScanQueueRow {
  readonly id: string;
  readonly caseId: CaseId;
  /** The council that received it. */
  readonly council: CouncilCode;
  readonly documentId: string;
  readonly storedAt: Instant;
}

type FileFact = Extract<PlanningApplicationEvent, { type: 'DocumentStored' | 'DocumentScanned' }>;

const noFile = hidden('it neither stores nor checks a file');

const lines = {
  ...eachElsewhere(['register'], noFile),
  DocumentStored: shows('id', 'storedAt'),
  DocumentScanned: shows('id'),
  DocumentAdded: noFile,
  AmendmentReceived: noFile,
  DocumentPublishStatusSet: noFile,
  DocumentSuperseded: noFile,
  ConstraintRecorded: noFile,
  ConstraintRemoved: noFile,
  ApplicationPublished: noFile,
};

const fileFact = (event: { readonly type: string }): FileFact | undefined =>
  event.type === 'DocumentStored' || event.type === 'DocumentScanned' ? (event as FileFact) : undefined;

export const scanQueue = readModel<ScanQueueRow>()({
  name: 'council_scan_queue',
  version: 1,
  facts: { planningApplication: lines },
  table: tableOf<ScanQueueRow>({
    key: 'id',
    columns: { id: 'text', caseId: 'text', council: 'text', documentId: 'text', storedAt: 'timestamptz' },
  }),
  key: ({ stream, event }) => {
    const fact = fileFact(event);
    return fact ? `${stream}/${fact.documentId}` : null;
  },
  project: (_, { stream, event, metadata }) => {
    const { type, documentId } = fileFact(event)!;
    if (type === 'DocumentScanned') return null;
    return {
      ...{ id: `${stream}/${documentId}`, documentId, storedAt: metadata.recordedAt },
      caseId: parseCaseId(stream.slice(casePrefix.length))!,
      council: metadata.council!,
    };
  },
});
