import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type CaseStage, type CouncilCode, caseStages, type OfficerId } from '#domain';
import { type Scale } from '#legislation';
import { type CaseloadFilter, type CaseloadOrder, caseloadOrders, largestPage } from '#read-models';
import { CaseNarrowing } from '../http/case-narrowing.query.js';
import { IsOptionalDay } from '../http/fields.js';
import { commaSeparated, OptionalCouncils, OptionalFlag, OptionalFromOne } from '../http/query.js';

const scales: readonly Scale[] = ['major', 'minor', 'other'];

/** Filters of cases; a filter that is left out has no effect. */
export class CaseloadNarrowing extends CaseNarrowing {
  /** The stages of the cases: `to validate,invalid`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(caseStages, { each: true })
  stage?: CaseStage[];

  /** The officer's id; `me` for your own cases, `none` for cases without an officer. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'officer must be the id of an officer, me or none' })
  officer?: string;

  /** The specialist who advises on the case in any discipline: an officer's id, or `me`. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'specialist must be the id of an officer, or me' })
  specialist?: string;

  /** How large: major, minor or other. */
  @IsOptional()
  @IsIn(scales)
  scale?: Scale;

  /** The decision: `granted`; `none` for undecided cases. */
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}$/, { message: 'decision must be a kind of decision, deemed or none' })
  decision?: string;

  /** Due to be decided before this day, and not decided yet. */
  @IsOptionalDay()
  dueBefore?: CalendarDate;

  /** Ended on this day or later: decided, withdrawn, returned or closed as a duplicate. */
  @IsOptionalDay()
  endedFrom?: CalendarDate;

  /** Ended on this day or earlier. */
  @IsOptionalDay()
  endedTo?: CalendarDate;
}

export class CaseloadQuery extends CaseloadNarrowing {
  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** The order; by the day to decide if left out. */
  @IsOptional()
  @IsIn(caseloadOrders)
  orderBy?: CaseloadOrder;

  /** Reverses the order: the latest or last first. */
  @OptionalFlag()
  descending?: boolean;

  /** Which page, from 1. */
  @OptionalFromOne(100_000)
  page?: number;

  /** Cases per page: 50 if left out. */
  @OptionalFromOne(largestPage)
  size?: number;
}

/** The filter of the request; `me` means the caller. */
export const filterOf = (
  { stage, officer, specialist, type, ...rest }: CaseloadNarrowing,
  me: string,
): CaseloadFilter => {
  const { decision, ward, ...others } = rest;
  const person = (named: string) => (named === 'me' ? me : named) as OfficerId;
  return {
    ...others,
    ...(decision && { decision: decision === 'none' ? null : decision }),
    ...(ward && { ward: ward === 'none' ? null : ward }),
    ...(stage && { stages: stage }),
    ...(officer && { officer: officer === 'none' ? null : person(officer) }),
    ...(specialist && { specialist: person(specialist) }),
    ...(type && { applicationTypes: type }),
  };
};
