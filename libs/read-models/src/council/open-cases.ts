import { sql } from 'kysely';
import {
  type CalendarDate,
  type CaseId,
  type CaseReference,
  type CaseStage,
  type CouncilCode,
  type Discipline,
  type OfficerId,
  openStages,
} from '#domain';
import type { Scale } from '#legislation';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';

/** An open case, and who works on it. */
export interface OpenCase {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  readonly scale: Scale;
  readonly ward: string | null;
  readonly officer: OfficerId | null;
  readonly specialists: readonly { readonly discipline: Discipline; readonly officer: OfficerId }[];
}

/**
 * The cases of an officer, as case officer or specialist, for all councils, because one person works for
 * several.
 */
export const openCasesOf = (database: ReadDatabase, officer: OfficerId): Promise<readonly OpenCase[]> =>
  ofEveryCouncil(database)
    .caseload.select(['caseId', 'council', 'caseReference', 'scale', 'ward', 'officer', 'specialists'])
    .where('stage', 'in', openStages)
    .where((is) =>
      is.or([
        is('officer', '=', officer),
        sql<boolean>`specialists @> ${JSON.stringify([{ officer }])}::jsonb`,
      ]),
    )
    .orderBy('decideBy')
    .orderBy('caseId')
    .execute();

/** How many open cases of each scale each officer has. */
export async function openCaseCounts(
  database: ReadDatabase,
): Promise<ReadonlyMap<OfficerId, Readonly<Record<Scale, number>>>> {
  const rows = await ofEveryCouncil(database)
    .caseload.select(['officer', 'scale', sql<number>`count(*)::integer`.as('cases')])
    .where('stage', 'in', openStages)
    .where('officer', 'is not', null)
    .groupBy(['officer', 'scale'])
    .execute();
  const counts = new Map<OfficerId, Record<Scale, number>>();
  for (const { officer, scale, cases } of rows) {
    const of = counts.get(officer!) ?? { major: 0, minor: 0, other: 0 };
    counts.set(officer!, { ...of, [scale]: cases });
  }
  return counts;
}

/** Open cases of one officer and council with one day to decide by, at one stage. */
export interface OpenByDay {
  readonly officer: OfficerId;
  readonly council: CouncilCode;
  readonly stage: CaseStage;
  readonly decideBy: CalendarDate | null;
  readonly cases: number;
}

/** The last days of each officer's open cases, for all councils. */
export const openCasesByDay = async (database: ReadDatabase): Promise<readonly OpenByDay[]> => {
  const rows = await ofEveryCouncil(database)
    .caseload.select(['officer', 'council', 'stage', 'decideBy', sql<number>`count(*)::integer`.as('cases')])
    .where('stage', 'in', openStages)
    .where('officer', 'is not', null)
    .groupBy(['officer', 'council', 'stage', 'decideBy'])
    .execute();
  return rows.map(({ officer, ...row }) => ({ ...row, officer: officer! }));
};
