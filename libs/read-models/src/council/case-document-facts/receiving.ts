import type { ReceivingFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const receiving = {
  CaseImported: shows('formerReferences'),
  ImportCorrected: shows(
    ...(['applicationType', 'typeIsKnown', 'scale', 'description', 'site', 'applicant', 'agent'] as const),
    ...(['receivedOn', 'payloadSha256'] as const),
  ),
  CaseHistoryImported: shows('stage', 'endedElsewhere', 'determination'),
  CaseTakenOver: shows('formerReferences'),
  ParentLinked: shows('parents'),
  ApplicationClosedAsDuplicate: shows('stage', 'duplicateOf'),
  ApplicationWithdrawn: shows('stage', 'withdrawal'),
} satisfies Parts<ReceivingFact>;
