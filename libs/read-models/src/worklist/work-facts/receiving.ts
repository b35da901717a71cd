import type { ReceivingFact } from '#domain';
import type { Works } from '../works.js';
import { inCaseload, inFull } from './reasons.js';

export const receiving: Works<ReceivingFact> = {
  CaseImported: inCaseload,
  ImportCorrected: inCaseload,
  CaseHistoryImported: inCaseload,
  CaseTakenOver: inCaseload,
  ParentLinked: inFull,
  ParentRecordedElsewhere: inFull,
  ApplicationClosedAsDuplicate: inCaseload,
  ApplicationWithdrawn: inCaseload,
};
