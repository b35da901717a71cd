import { ArrayUnique } from 'class-validator';
import type { CaseId } from '#domain';
import { IsCaseIds } from '../http/fields.js';

export const mostCases = 200;

export class SuggestedAllocationsBody {
  /** In the order in which to allocate them. */
  @IsCaseIds(mostCases)
  @ArrayUnique()
  caseIds: CaseId[];
}
