import { v5 as uuidv5 } from 'uuid';
import type { CaseId } from '#domain';

/** Whose key seals what somebody wrote on a case: one for each entry, and it says nothing of them. */
export const subjectFor = (caseId: CaseId, entryId: string): string => `entry-${uuidv5(entryId, caseId)}`;
