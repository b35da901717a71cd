import { sql } from 'kysely';
import type { CalendarDate, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { type CaseloadFilter, endedOn, narrowed, notEnded } from './caseload-queries.js';

/** What cases can be counted by: the same filters as for the list, so that each number links to its cases. */
export const countedBy = {
  stage: 'stage',
  council: 'council',
  officer: 'officer',
  type: 'applicationType',
  scale: 'scale',
  ward: 'ward',
  decision: 'decision',
} as const;
export type CountedBy = keyof typeof countedBy;

interface Cell {
  readonly by: Readonly<Partial<Record<CountedBy, string | null>>>;
  readonly cases: number;
  /** How many of them are undecided and past their last day on the requested day. */
  readonly late: number;
}

interface Counted {
  readonly by: readonly CountedBy[];
  readonly today: CalendarDate;
  /** Only those that were open at the end of this day. */
  readonly openOn?: CalendarDate | undefined;
}

/** The number of cases of each, for the councils that the caller acts for. */
export async function countCaseload(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  filter: CaseloadFilter,
  { by, today, openOn }: Counted,
): Promise<readonly Cell[]> {
  let found = narrowed(database, councils, filter);
  if (openOn !== undefined) found = found.where('receivedOn', '<=', openOn).where(notEndedBy(openOn));
  const lastDay = openOn === undefined ? sql`decide_by` : decideByOn(openOn);
  const columns = by.map((each) => countedBy[each]);
  const undecided = openOn === undefined ? notEnded : sql`true`;
  const rows = await found
    .select(columns)
    .select(sql<number>`count(*)::integer`.as('cases'))
    .select(
      sql<number>`(count(*) filter (where ${lastDay} < ${openOn ?? today} and ${undecided}))::integer`.as(
        'late',
      ),
    )
    .groupBy(columns)
    .orderBy(sql`cases`, 'desc')
    .execute();
  return rows.map(({ cases, late, ...row }) => ({
    by: Object.fromEntries(
      by.map((each) => [each, (row as Record<string, string | null>)[countedBy[each]] ?? null]),
    ),
    ...{ cases, late },
  }));
}

/** The last day to decide as it stood on a day: a longer period that was agreed later does not count yet. */
const decideByOn = (day: CalendarDate) => sql`(
  select greatest(
    (array_agg(value ->> 'decideBy' order by place desc) filter (where value ->> 'setOn' <= ${day}))[1],
    max(value ->> 'decideBy') filter (where value ->> 'agreedOn' <= ${day}))
  from json_array_elements(brief -> 'clock' -> 'deadlines') with ordinality as deadline(value, place))`;

const notEndedBy = (day: CalendarDate) => sql<boolean>`(${notEnded} or ${endedOn} > ${day})`;

export interface MonthOfCases {
  /** `2026-11` */
  readonly month: string;
  readonly council: CouncilCode;
  readonly received: number;
  readonly decided: number;
  readonly withdrawn: number;
  /** Returned, or closed as a duplicate. */
  readonly closedOtherwise: number;
}

/** Cases received and completed, by month and council; a month without either is left out. */
export async function countByMonth(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  filter: CaseloadFilter,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly MonthOfCases[]> {
  const cases = narrowed(database, councils, filter)
    .select(['council', 'receivedOn', 'decidedOn', 'withdrawnOn', 'stage'])
    .select(endedOn.as('endedOn'));
  const { rows } = await sql<MonthOfCases>`
    with cases as (${cases}),
    happened as (
      select council, received_on as day, 'received' as what from cases
      union all select council, decided_on, 'decided' from cases where stage = 'decided'
      union all select council, withdrawn_on, 'withdrawn' from cases where stage = 'withdrawn'
      union all select council, ended_on, 'otherwise' from cases where stage in ('returned', 'duplicate')
    )
    select to_char(day, 'YYYY-MM') as month, council,
      (count(*) filter (where what = 'received'))::integer as received,
      (count(*) filter (where what = 'decided'))::integer as decided,
      (count(*) filter (where what = 'withdrawn'))::integer as withdrawn,
      (count(*) filter (where what = 'otherwise'))::integer as closed_otherwise
    from happened where day between ${from} and ${to}
    group by 1, 2 order by 1, 2`.execute(database);
  return rows;
}
