import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, Matches } from 'class-validator';
import type { CaseId } from '#domain';

export const mostCases = 200;

export class SuggestedAllocationsBody {
  /** In the order in which they are to be given out. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostCases)
  @ArrayUnique()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    each: true,
    message: 'caseIds must be UUIDs in small letters',
  })
  caseIds: CaseId[];
}
