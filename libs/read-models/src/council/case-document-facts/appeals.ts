import type { AppealFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const appeals = {
  AppealLodged: shows('appeals'),
  AppealValidated: shows('appeals'),
  AppealStarted: shows('appeals'),
  AppealWithdrawn: shows('appeals'),
  AppealDecided: shows('stage', 'appeals', 'determination'),
} satisfies Parts<AppealFact>;
