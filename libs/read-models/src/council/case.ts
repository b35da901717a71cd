import type { CaseId, CaseReference, CouncilCode, Instant } from '#domain';
import { type Projection, tableOf } from '#projections';
import { type CaseDocument, documentAfter, documentOf } from './case-document.js';
import { caseFact, caseIdOf, casePrefix, known } from './case-facts.js';

export interface CaseRow {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  readonly revision: bigint;
  readonly lastChangedAt: Instant;
  readonly document: CaseDocument;
}

/** A case in full, as an officer opens it. */
export const caseInFull: Projection<CaseRow> = {
  name: 'council_case',
  version: 1,
  streamPrefixes: [casePrefix],
  table: tableOf<CaseRow>({
    key: 'caseId',
    columns: {
      caseId: 'text',
      council: 'text',
      caseReference: 'text',
      revision: 'numeric',
      lastChangedAt: 'timestamptz',
      document: 'jsonb',
    },
    indexes: ['(council, case_reference)'],
  }),
  key: caseIdOf,
  project: (row, recorded) => {
    const { caseId, council, event } = caseFact(recorded);
    const { revision, metadata } = recorded;
    const { recordedAt: lastChangedAt, actor } = metadata;
    const { caseReference } = event;
    if (event.type === 'ApplicationReceived')
      return { caseId, council, caseReference, revision, lastChangedAt, document: documentOf(event) };
    const before = known(row);
    const document = documentAfter(before.document, event, { recordedAt: lastChangedAt, actor });
    return { ...before, revision, lastChangedAt, document };
  },
};
