import type { ReceivingFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  ImportCorrected: shows(
    ...(['applicationType', 'description', 'site', 'applicant', 'agent', 'receivedOn'] as const),
  ),
  CaseHistoryImported: shows('part', 'decision', 'withdrawnOn', 'status'),
  CaseTakenOver: shows('council', 'caseReference'),
  ParentLinked: internal,
  ApplicationClosedAsDuplicate: internal,
  ApplicationWithdrawn: shows('part', 'withdrawnOn', 'consultees', 'comments', 'status'),
};
