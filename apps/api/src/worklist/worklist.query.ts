import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { CalendarDate, CouncilCode } from '#domain';
import { type GroupOfWork, groupsOfWork, type KindOfWork, kindNames, largestPage } from '#read-models';
import { TypeAndWard } from '../http/case-narrowing.query.js';
import { IsOptionalDay } from '../http/fields.js';
import { commaSeparated, OptionalCouncils, OptionalFlag, OptionalFromOne } from '../http/query.js';

export class WorklistQuery extends TypeAndWard {
  /**
   * Whose list: `me` (for all your roles), a role (`officer`, `specialist`, `validation`, `teamLeader`,
   * `committeeClerk`, `finance`), or the id of an officer.
   */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
    message: 'for must be me, a role, or the id of an officer',
  })
  for?: string;

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** Only these kinds, comma-separated: `ready-to-recommend,answer-came`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(kindNames, { each: true })
  kind?: KindOfWork[];

  /** Only these groups, comma-separated: `past,this-week`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(groupsOfWork, { each: true })
  group?: GroupOfWork[];

  /** Only cases to act on by this day or a later one. */
  @IsOptionalDay()
  actFrom?: CalendarDate;

  /** Only cases to act on by this day or an earlier one. */
  @IsOptionalDay()
  actTo?: CalendarDate;

  /** `true`: only cases with news since you last looked. */
  @OptionalFlag()
  new?: boolean;

  /** The list of that day, with what is known now; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** Which page, from 1. */
  @OptionalFromOne(100_000)
  page?: number;

  /** Cases per page: 50 if left out. */
  @OptionalFromOne(largestPage)
  size?: number;
}
