import { createHash } from 'node:crypto';
import type { CaseId } from '#domain';

/** The reference by which a carrier recognises our letter: always the same, and unique. */
export const letterReference = (caseId: CaseId, letterId: string): string =>
  `casebook-${createHash('sha256').update(`${caseId}/${letterId}`).digest('hex').slice(0, 40)}`;
