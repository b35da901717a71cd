import { sql } from 'kysely';
import {
  type CalendarDate,
  type CaseId,
  type CaseStage,
  type CouncilCode,
  endedStages,
  type Instant,
  type OfficerId,
} from '#domain';
import type { Scale } from '#legislation';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { CaseloadRow } from './caseload-row.js';
import { type HeldCase, heldAmong } from './held.js';
import { searchPatterns } from './searching.js';

/** Which cases; a filter that is left out has no effect. Days are inclusive. */
export interface CaseloadFilter {
  readonly caseIds?: readonly CaseId[];
  readonly stages?: readonly CaseStage[];
  /** Null: cases without an officer. */
  readonly officer?: OfficerId | null;
  /** A specialist on the case, in any discipline. */
  readonly specialist?: OfficerId;
  readonly applicationTypes?: readonly string[];
  readonly scale?: Scale;
  /** Null: in no known ward. */
  readonly ward?: string | null;
  /** Null: not decided. */
  readonly decision?: string | null;
  /** To be decided earlier than this day, and not decided yet. */
  readonly dueBefore?: CalendarDate;
  readonly receivedFrom?: CalendarDate;
  readonly receivedTo?: CalendarDate;
  readonly decidedFrom?: CalendarDate;
  readonly decidedTo?: CalendarDate;
  /** Decided, withdrawn, returned or closed as a duplicate, on this day or later. */
  readonly endedFrom?: CalendarDate;
  readonly endedTo?: CalendarDate;
  /** No fact was recorded on it on this day or later. */
  readonly untouchedSince?: CalendarDate;
  /** Words of the reference, the address or the postcode; all must match. */
  readonly search?: string;
}

export const caseloadOrders = [
  'decideBy',
  'receivedOn',
  'caseReference',
  'decidedOn',
  'lastChangedAt',
] as const;
export type CaseloadOrder = (typeof caseloadOrders)[number];

export interface CaseloadPage {
  readonly orderBy?: CaseloadOrder;
  readonly descending?: boolean;
  /** From 1. */
  readonly page?: number;
  readonly size?: number;
}

type CaseloadEntry = Pick<CaseloadRow, (typeof shown)[number]> & {
  /** Set if part of its record cannot be read: the row shows the case as it was before. */
  readonly held: HeldCase | null;
};

interface CaseloadFound {
  readonly cases: readonly CaseloadEntry[];
  /** On all pages. */
  readonly total: number;
}

export const largestPage = 200;

/** A page of the caseload of the councils that the caller acts for. */
export async function findCaseload(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  filter: CaseloadFilter = {},
  { orderBy = 'decideBy', descending = false, page = 1, size = 50 }: CaseloadPage = {},
): Promise<CaseloadFound> {
  const found = narrowed(database, councils, filter);
  const limit = Math.min(Math.max(size, 1), largestPage);
  const [cases, { total }] = await Promise.all([
    found
      .select(shown)
      .orderBy(orderBy, (order) => (descending ? order.desc().nullsLast() : order.asc().nullsLast()))
      .orderBy('caseId')
      .limit(limit)
      .offset((Math.max(page, 1) - 1) * limit)
      .execute(),
    found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow(),
  ]);
  const held = await heldAmong(
    database,
    cases.map(({ caseId }) => caseId),
  );
  return { cases: cases.map((each) => ({ ...each, held: held.get(each.caseId) ?? null })), total };
}

/** The references of these cases, for a command on all of them. At most this many. */
export async function findCaseIds(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  filter: CaseloadFilter,
  limit: number,
): Promise<readonly CaseId[]> {
  const found = narrowed(database, councils, filter).select('caseId').orderBy('caseReference').limit(limit);
  return (await found.execute()).map(({ caseId }) => caseId);
}

export function narrowed(database: ReadDatabase, councils: readonly CouncilCode[], filter: CaseloadFilter) {
  const { stages, officer, applicationTypes, scale, ward, dueBefore, search } = filter;
  let found = visible(database, councils).caseload;
  if (filter.caseIds) found = found.where('caseId', '=', sql<CaseId>`any(${[...filter.caseIds]}::text[])`);
  if (stages) found = found.where('stage', '=', sql<CaseStage>`any(${[...stages]}::text[])`);
  if (officer === null) found = found.where('officer', 'is', null);
  else if (officer !== undefined) found = found.where('officer', '=', officer);
  if (filter.specialist)
    found = found.where(
      sql<boolean>`specialists @> ${JSON.stringify([{ officer: filter.specialist }])}::jsonb`,
    );
  if (applicationTypes)
    found = found.where('applicationType', '=', sql<string>`any(${[...applicationTypes]}::text[])`);
  if (scale) found = found.where('scale', '=', scale);
  if (ward !== undefined) found = found.where('ward', 'is not distinct from', ward);
  if (filter.decision !== undefined)
    found = found.where('decision', 'is not distinct from', filter.decision as CaseloadRow['decision']);
  if (dueBefore) found = found.where('decideBy', '<', dueBefore).where(notEnded);
  if (filter.receivedFrom) found = found.where('receivedOn', '>=', filter.receivedFrom);
  if (filter.receivedTo) found = found.where('receivedOn', '<=', filter.receivedTo);
  if (filter.decidedFrom) found = found.where('decidedOn', '>=', filter.decidedFrom);
  if (filter.decidedTo) found = found.where('decidedOn', '<=', filter.decidedTo);
  if (filter.endedFrom) found = found.where(endedOn, '>=', filter.endedFrom);
  if (filter.endedTo) found = found.where(endedOn, '<=', filter.endedTo);
  if (filter.untouchedSince)
    found = found.where('lastChangedAt', '<', sql<Instant>`${filter.untouchedSince}::timestamptz`);
  for (const pattern of searchPatterns(search ?? '')) found = found.where('searched', 'like', pattern);
  return found;
}

/** Cases that are not decided yet, including those at committee or with the Secretary of State. */
export const notEnded = sql<boolean>`stage <> all(${[...endedStages]}::text[])`;

/** The day on which it ended; for returned cases and duplicates, it is in their history. */
export const endedOn = sql<CalendarDate | null>`coalesce(decided_on, withdrawn_on, case
  when stage in ('returned', 'duplicate') then (
    select max(effective_on) from council_history
    where council_history.case_id = council_caseload.case_id
      and type in ('ApplicationReturned', 'ApplicationClosedAsDuplicate')) end)`;

const shown = [
  'caseId',
  'council',
  'caseReference',
  'formerReferences',
  'applicationType',
  'scale',
  'description',
  'address',
  'postcode',
  'ward',
  'stage',
  'officer',
  'specialists',
  'receivedOn',
  'validFrom',
  'decideBy',
  'isLate',
  'openRequests',
  'decision',
  'decidedOn',
  'withdrawnOn',
  'isHistory',
  'consultedFrom',
  'commentsUntil',
  'appeal',
  'appealDecidedOn',
  'publishedOn',
  'revision',
  'lastChangedAt',
] as const satisfies readonly (keyof CaseloadRow)[];
