import type { DecisionFact } from '#domain';
import type { Works } from '../works.js';
import { inCaseload } from './reasons.js';

export const decision: Works<DecisionFact> = {
  DecisionIssued: inCaseload,
  DecisionNoticeGenerated: (work) => ({ ...work, noticeToIssue: true, noticeIssued: false }),
  DecisionNoticeIssued: (work) => ({ ...work, noticeToIssue: false, noticeIssued: true }),
  CalledIn: inCaseload,
  SecretaryOfStateDecided: inCaseload,
};
