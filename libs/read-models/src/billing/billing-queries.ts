import { sql } from 'kysely';
import type { billing, CouncilCode, costRecovery, OfficerId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil, visible } from '../visible.js';
import type { ChargeRow } from './charges.js';
import type { BillingFactRow } from './facts.js';
import type { StatementRow } from './statements.js';
import {
  emptyTimesheet,
  type StageOfWeek,
  type TimesheetRow,
  timesheetFor,
  type WeekOfWork,
  weeksOf,
} from './timesheets.js';

/**
 * The facts about money of all councils after a position, because what one council owes depends on what all
 * of them used. The caller calculates the statements, and shows each council only its own.
 */
export async function billingFactsAfter(
  database: ReadDatabase,
  position: bigint,
): Promise<readonly billing.BillingFact[]> {
  const rows = await ofEveryCouncil(database)
    .billingFacts.select(['eventId', 'position', 'council', 'event'])
    .where('position', '>', position)
    .orderBy('position')
    .execute();
  return rows.map(({ eventId: id, position: at, council, event }) => ({
    id,
    position: BigInt(at),
    council,
    event: event as unknown as billing.BillingEvent,
  }));
}

/**
 * When facts about money were recorded, and by whom. The caller has checked that these facts may be shown.
 */
export async function whoRecorded(
  database: ReadDatabase,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<BillingFactRow, 'recordedAt' | 'actor'>>> {
  if (eventIds.length === 0) return new Map();
  const rows = await ofEveryCouncil(database)
    .billingFacts.select(['eventId', 'recordedAt', 'actor'])
    .where('eventId', 'in', eventIds)
    .execute();
  return new Map(rows.map(({ eventId, ...how }) => [eventId, how]));
}

export const listStatements = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
): Promise<readonly StatementRow[]> =>
  visible(database, councils).statements.selectAll().orderBy('council').orderBy('month').execute();

export const findStatement = (
  database: ReadDatabase,
  council: CouncilCode,
  month: costRecovery.Month,
): Promise<StatementRow | undefined> =>
  visible(database, [council]).statements.selectAll().where('month', '=', month).executeTakeFirst();

/** The earliest due first; on request only those that are not fully paid. */
export function listCharges(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { owedOnly = false }: { owedOnly?: boolean } = {},
): Promise<readonly ChargeRow[]> {
  const charges = visible(database, councils).charges.selectAll().orderBy('dueOn').orderBy('invoiceNumber');
  return (owedOnly ? charges.where('owedPence', '>', 0) : charges).execute();
}

export const findCharge = (
  database: ReadDatabase,
  council: CouncilCode,
  chargeId: string,
): Promise<ChargeRow | undefined> =>
  visible(database, [council]).charges.selectAll().where('chargeId', '=', chargeId).executeTakeFirst();

/** An officer's month. If councils are named, only time on their work and on shared work. */
export async function findTimesheet(
  database: ReadDatabase,
  officer: OfficerId,
  month: costRecovery.Month,
  councils?: readonly CouncilCode[],
): Promise<TimesheetRow> {
  const found = await ofEveryCouncil(database)
    .timesheets.selectAll()
    .where('officer', '=', officer)
    .where('month', '=', month)
    .executeTakeFirst();
  const row = found ?? emptyTimesheet(`${officer}-${month}`, officer);
  return councils ? timesheetFor(councils, row) : row;
}

/** Weeks in this state, oldest first, with time for these councils or on shared work. */
export async function listWeeks(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  stage: StageOfWeek,
): Promise<readonly WeekOfWork[]> {
  const found = await ofEveryCouncil(database)
    .timesheets.selectAll()
    .where(sql<boolean>`exists (select from json_each_text(weeks::json) each where each.value = ${stage})`)
    .execute();
  return found
    .flatMap((row) => weeksOf(timesheetFor(councils, row)))
    .filter((week) => week.stage === stage && week.minutes > 0)
    .toSorted((one, other) => one.week.localeCompare(other.week) || one.officer.localeCompare(other.officer));
}
