import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type CaseStage, type CouncilCode, caseStages, type OfficerId } from '#domain';
import { type Scale } from '#legislation';
import { type CaseloadFilter, type CaseloadOrder, caseloadOrders, largestPage } from '#read-models';
import { CaseNarrowing } from '../http/case-narrowing.query.js';
import { IsOptionalDay } from '../http/fields.js';
import { commaSeparated, OptionalCouncils, OptionalFlag, OptionalFromOne } from '../http/query.js';

const scales: readonly Scale[] = ['major', 'minor', 'other'];

/** Which cases; what is left out does not narrow. */
export class CaseloadNarrowing extends CaseNarrowing {
  /** Where the case stands: `to validate,invalid`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(caseStages, { each: true })
  stage?: CaseStage[];

  /** The officer's id; `me` for your own, `none` for the cases that nobody has. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'officer must be the id of an officer, me or none' })
  officer?: string;

  /** Who advises on it in some discipline: an officer's id, or `me`. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'specialist must be the id of an officer, or me' })
  specialist?: string;

  /** How large: major, minor or other. */
  @IsOptional()
  @IsIn(scales)
  scale?: Scale;

  /** How it was decided: `granted`; `none` for what is not decided. */
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}$/, { message: 'decision must be the kind of a decision, deemed or none' })
  decision?: string;

  /** To be decided before this day, and not decided yet. */
  @IsOptionalDay()
  dueBefore?: CalendarDate;
}

export class CaseloadQuery extends CaseloadNarrowing {
  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** The day to decide by comes first if left out. */
  @IsOptional()
  @IsIn(caseloadOrders)
  orderBy?: CaseloadOrder;

  /** The other way round: latest or last first. */
  @OptionalFlag()
  descending?: boolean;

  /** Which page, from 1. */
  @OptionalFromOne(100_000)
  page?: number;

  /** Cases a page: 50 if left out. */
  @OptionalFromOne(largestPage)
  size?: number;
}

/** What was asked as a filter; `me` is whoever asks. */
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
