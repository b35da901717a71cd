import type { ReceivingFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  ImportCorrected: shows('applicationType', 'validation', 'submission'),
  CaseHistoryImported: shows('application', 'assessment'),
  CaseTakenOver: shows('application', 'metadata'),
  ParentLinked: internal,
  ApplicationClosedAsDuplicate: shows('application'),
  ApplicationWithdrawn: shows('application'),
};
