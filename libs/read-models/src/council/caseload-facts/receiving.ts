import type { ReceivingFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, inFull } from './columns.js';

export const receiving: Columns<ReceivingFact> = {
  CaseImported: shows('formerReferences', 'searched'),
  ImportCorrected: shows(
    ...(['applicationType', 'scale', 'description', 'address', 'postcode', 'ward'] as const),
    ...(['receivedOn', 'searched'] as const),
  ),
  CaseHistoryImported: shows('stage', 'decision', 'decidedOn', 'withdrawnOn', 'isHistory'),
  CaseTakenOver: shows('council', 'caseReference', 'formerReferences', 'searched'),
  ParentLinked: inFull,
  ApplicationClosedAsDuplicate: shows('stage', 'meetsOn'),
  ApplicationWithdrawn: shows('stage', 'meetsOn', 'withdrawnOn', 'decision', 'decidedOn'),
};
