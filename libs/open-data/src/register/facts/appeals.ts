import type { AppealFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const appeals: Parts<AppealFact> = {
  AppealLodged: shows('appeals', 'status'),
  AppealValidated: internal,
  AppealStarted: shows('appeals'),
  AppealWithdrawn: shows('appeals', 'status'),
  AppealDecided: shows('part', 'appeals', 'status'),
};
