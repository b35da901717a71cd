import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { CalendarDate } from '#domain';
import { addDays } from '#legislation';
import {
  type PublicDate,
  type PublicDecision,
  type PublicFilter,
  type PublicStatus,
  publicDates,
  publicDecisions,
  publicStatuses,
} from '#read-models';
import { IsOptionalDay } from '../http/fields.js';
import { commaSeparated, OptionalFromOne } from '../http/query.js';

const usualPage = 10;
const largestPage = 100;

/** One page of a list, in the parameters of public registers. */
export class PublicPageQuery {
  /** Which page, from 1. */
  @OptionalFromOne(10_000)
  page?: number;

  /** Entries per page: 10 if left out. */
  @OptionalFromOne(largestPage)
  resultsPerPage?: number;

  /** The same parameter, under the name that searches use. */
  @OptionalFromOne(largestPage)
  maxresults?: number;

  @IsOptional()
  @IsIn(['asc', 'desc'])
  orderBy?: 'asc' | 'desc';

  /** Published on this day or later. */
  @IsOptionalDay()
  publishedAtFrom?: CalendarDate;

  /** Published on this day or earlier. */
  @IsOptionalDay()
  publishedAtTo?: CalendarDate;
}

export const pageOf = ({ page = 1, resultsPerPage, maxresults }: PublicPageQuery) => ({
  page,
  size: maxresults ?? resultsPerPage ?? usualPage,
});

/** Filters of applications; a filter that is left out has no effect. */
export class PublicApplicationsQuery extends PublicPageQuery {
  /** Words in the reference, the address, the postcode or the description. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  query?: string;

  /** Part of a reference, with slashes or hyphens. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  reference?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  description?: string;

  /** Open Digital Planning codes, comma-separated; each includes the narrower codes below it. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  applicationType?: string[];

  /** Comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(publicStatuses, { each: true })
  applicationStatus?: PublicStatus[];

  /** Comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(publicDecisions, { each: true })
  councilDecision?: PublicDecision[];

  @IsOptional()
  @IsIn(['receivedAt', 'councilDecisionDate'])
  sortBy?: 'receivedAt' | 'councilDecisionDate';

  /** The one-click filters of a register; a week is seven days that end on the day asked. */
  @IsOptional()
  @IsIn(['inConsultation', 'publishedThisWeek', 'publishedThisMonth', 'decidedThisWeek', 'decidedThisMonth'])
  dprFilter?:
    | 'inConsultation'
    | 'publishedThisWeek'
    | 'publishedThisMonth'
    | 'decidedThisWeek'
    | 'decidedThisMonth';

  @IsOptionalDay()
  receivedAtFrom?: CalendarDate;

  @IsOptionalDay()
  receivedAtTo?: CalendarDate;

  @IsOptionalDay()
  validatedAtFrom?: CalendarDate;

  @IsOptionalDay()
  validatedAtTo?: CalendarDate;

  @IsOptionalDay()
  consultationEndDateFrom?: CalendarDate;

  @IsOptionalDay()
  consultationEndDateTo?: CalendarDate;

  @IsOptionalDay()
  councilDecisionDateFrom?: CalendarDate;

  @IsOptionalDay()
  councilDecisionDateTo?: CalendarDate;

  @IsOptionalDay()
  appealDecisionDateFrom?: CalendarDate;

  @IsOptionalDay()
  appealDecisionDateTo?: CalendarDate;
}

export function filterOf(query: PublicApplicationsQuery, today: CalendarDate): PublicFilter {
  const { applicationType, applicationStatus, councilDecision, dprFilter } = query;
  const dates = (Object.keys(publicDates) as PublicDate[]).map((date) => ({
    date,
    from: query[`${date}From`],
    to: query[`${date}To`],
  }));
  const quick =
    dprFilter === undefined || dprFilter === 'inConsultation' ? undefined : since(dprFilter, today);
  return {
    query: query.query,
    reference: query.reference,
    description: query.description,
    types: applicationType,
    statuses: dprFilter === 'inConsultation' ? ['Consultation in progress'] : applicationStatus,
    decisions: councilDecision,
    dates: quick ? [...dates, quick] : dates,
  };
}

const since = (
  filter: Exclude<NonNullable<PublicApplicationsQuery['dprFilter']>, 'inConsultation'>,
  today: CalendarDate,
): PublicFilter['dates'][number] => ({
  date: filter.startsWith('published') ? 'publishedAt' : 'councilDecisionDate',
  from: addDays(today, filter.endsWith('Week') ? -7 : -31),
  to: today,
});
