import type { AppealFact } from '#domain';
import type { Works } from '../works.js';
import { inCaseload } from './reasons.js';

export const appeals: Works<AppealFact> = {
  AppealLodged: inCaseload,
  AppealValidated: inCaseload,
  AppealStarted: inCaseload,
  AppealWithdrawn: inCaseload,
  AppealDecided: inCaseload,
};
