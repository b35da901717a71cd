import { sql } from 'kysely';
import {
  type CaseBrief,
  type CaseId,
  type CouncilCode,
  openStages,
  pendingAppealStages,
  stagesBeforeValid,
} from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { View, Viewpoint } from './view.js';
import type { WorkCase } from './work-case.js';

/** More than anybody can read. For a large service, request the list for one council at a time. */
const atMost = 5_000;

/** The cases on which these people, or people with these roles, may have something to do. */
export const findWork = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  views: readonly View[],
  { others = [] }: { readonly others?: readonly CaseId[] } = {},
): Promise<readonly WorkCase[]> =>
  workCases(
    database,
    councils,
    sql<boolean>`(${sql.join([...views.map(concerns), among(others)], sql` or `)})`,
  );

const among = (caseIds: readonly CaseId[]) =>
  sql<boolean>`council_caseload.case_id = any(${[...caseIds]}::text[])`;

/** The cases that were ever on a committee's agenda, and those that wait for a place on one. */
export const findForCommittee = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
): Promise<readonly WorkCase[]> =>
  workCases(database, councils, sql<boolean>`(was_on_agenda or stage = 'at committee')`);

async function workCases(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  which: ReturnType<typeof sql<boolean>>,
): Promise<readonly WorkCase[]> {
  const rows = await visible(database, councils)
    .caseload.innerJoin('councilWorklist', 'councilWorklist.caseId', 'councilCaseload.caseId')
    .select([
      'councilCaseload.caseId',
      'council',
      'caseReference',
      'applicationType',
      'scale',
      'description',
      'address',
      'postcode',
      'ward',
      'stage',
      'councilCaseload.officer',
      'specialists',
      'receivedOn',
      'validFrom',
      'decideBy',
      'publishedOn',
      'appeal',
      'work',
      sql<CaseBrief['requests']>`brief -> 'requests'`.as('requests'),
      sql<WorkCase['deadlines'] | null>`brief -> 'clock' -> 'deadlines'`.as('deadlines'),
    ])
    .where(which)
    .orderBy('decideBy')
    .orderBy('councilCaseload.caseId')
    .limit(atMost)
    .execute();
  return rows.map(({ deadlines, ...row }) => ({ ...row, deadlines: deadlines ?? [] }));
}

const isOpen = sql`stage = any(${[...openStages]}::text[])`;
const appealed = sql`(stage = 'decided' and appeal = any(${[...pendingAppealStages]}::text[]))`;
// As a list of cases, so that the caseload is read by its index.
const toIssue = sql`council_caseload.case_id = any(array(select case_id from council_worklist where notice_to_issue))`;
const toWriteAgain = sql`council_caseload.case_id = any(array(select case_id from council_worklist where letter_back))`;

/** Selects cases that may concern them. The code then decides which of them do on the requested day. */
const whole: Readonly<Record<Viewpoint, ReturnType<typeof sql<boolean>>>> = {
  officer: sql<boolean>`(${isOpen} or ${appealed} or ${toIssue} or ${toWriteAgain})`,
  specialist: isOpen as ReturnType<typeof sql<boolean>>,
  validation: sql<boolean>`(stage = any(${[...stagesBeforeValid]}::text[]) or (${isOpen} and published_on is null))`,
  teamLeader: sql<boolean>`(stage = 'to decide' or (${isOpen} and council_caseload.officer is null))`,
  committeeClerk: sql<boolean>`stage = 'at committee'`,
  finance: sql<boolean>`left_over`,
};

function concerns({ as, person }: View) {
  if (person === null) return whole[as];
  if (as === 'officer') return sql<boolean>`(council_caseload.officer = ${person} and ${whole.officer})`;
  if (as === 'specialist')
    return sql<boolean>`(specialists @> ${JSON.stringify([{ officer: person }])}::jsonb and ${whole.specialist})`;
  return whole[as];
}

/** The open cases on which a body was consulted. */
export const findConsulting = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
): Promise<readonly WorkCase[]> =>
  workCases(database, councils, sql<boolean>`(${isOpen} and json_array_length(work -> 'consultees') > 0)`);
