import type { AppealFact } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const appeals: Parts<AppealFact> = {
  AppealLodged: shows('application', 'appeal'),
  AppealValidated: shows('appeal'),
  AppealStarted: shows('appeal'),
  AppealWithdrawn: shows('appeal'),
  AppealDecided: shows('application', 'assessment', 'appeal'),
};
