import { createHash } from 'node:crypto';
import type { CaseId } from '#domain';

/** By which a carrier knows a letter of ours: the same for the same letter for ever, and for no other. */
export const letterReference = (caseId: CaseId, letterId: string): string =>
  `casebook-${createHash('sha256').update(`${caseId}/${letterId}`).digest('hex').slice(0, 40)}`;
