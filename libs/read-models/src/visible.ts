import { type RawBuilder, sql } from 'kysely';
import type { CaseId, CouncilCode } from '#domain';
import { notForTheRegister, stagesOnTheRegister } from './council/on-the-register.js';
import type { ReadDatabase } from './database.js';

/**
 * Data that somebody who acts for these councils may see. Every query begins in this file and nowhere else, so that no
 * query can forget the check. Without councils, there is no data.
 */
export function visible(database: ReadDatabase, councils: readonly CouncilCode[]) {
  const among = councilAmong(councils);
  return {
    caseload: database.selectFrom('councilCaseload').where(among),
    /** The data of these councils that anybody may see. */
    register: database
      .selectFrom('councilCaseload')
      .where(among)
      .where('publishedOn', 'is not', null)
      .where('stage', 'in', stagesOnTheRegister)
      .where('applicationType', 'not in', notForTheRegister),
    history: database.selectFrom('councilHistory').where(ofCaseAmong(councils)),
    sites: database.selectFrom('councilSite').where(ofCouncilNowAmong(sql.table('council_site'), councils)),
    /** The council that has the case now, not the one at the time of the look. */
    looks: database.selectFrom('councilLook').where(ofCouncilNowAmong(sql.table('council_look'), councils)),
    /**
     * The council that has the case now, if there is a case: a council that took it over sees earlier
     * proposals.
     */
    waiting: database
      .selectFrom('councilWaiting')
      .where(ofCouncilNowAmong(sql.table('council_waiting'), councils)),
    /** The council that has the case now. */
    outbox: database
      .selectFrom('councilOutbox')
      .where(ofCouncilNowAmong(sql.table('council_outbox'), councils)),
    unreadSubmissions: database.selectFrom('councilUnreadSubmission').where(among),
    statements: database.selectFrom('billingStatement').where(among),
    charges: database.selectFrom('billingCharge').where(among),
    councils: database.selectFrom('directoryCouncil').where(among),
    officers: database
      .selectFrom('directoryOfficer')
      .where(sql<boolean>`councils ?| ${[...councils]}::text[]`),
  };
}

/** One council is compared plainly: PostgreSQL reads an index in its order only for one value, not for a list of one. */
function councilAmong(councils: readonly CouncilCode[]): RawBuilder<boolean> {
  const [council, ...others] = councils;
  if (council !== undefined && others.length === 0) return sql<boolean>`council = ${council}`;
  return sql<boolean>`council = any(${[...councils]}::text[])`;
}

/** Data that belongs to one person only. */
export const ofPerson = (database: ReadDatabase, person: string) => ({
  seen: database.selectFrom('personSeen').where('person', '=', person),
});

/** Drafts on one case, for a reader who may see that case. */
export const draftsOf = (database: ReadDatabase, caseId: CaseId) =>
  database.selectFrom('caseDraft').where('caseId', '=', caseId);

/**
 * The whole history of a case belongs to the council that has it now: a council that took it over sees what
 * was done before.
 */
const ofCaseAmong = (councils: readonly CouncilCode[]) =>
  sql<boolean>`(
    select latest.council from council_history latest
    where latest.case_id = council_history.case_id
    order by latest.revision desc limit 1
  ) = any(${[...councils]}::text[])`;

const ofCouncilNowAmong = (rows: RawBuilder<unknown>, councils: readonly CouncilCode[]) =>
  sql<boolean>`coalesce(
    (select council from council_caseload where council_caseload.case_id = ${rows}.case_id),
    ${rows}.council
  ) = any(${[...councils]}::text[])`;

/**
 * Data of no single council, or of all councils at once: for work in the background, or for a caller that
 * shows each council only its own data. The spec of queries lists every caller of this, with the reason.
 */
export const ofEveryCouncil = (database: ReadDatabase) => ({
  caseload: database.selectFrom('councilCaseload'),
  billingFacts: database.selectFrom('billingFact'),
  timesheets: database.selectFrom('billingTimesheet'),
  drafts: database.selectFrom('caseDraft'),
  outbox: database.selectFrom('councilOutbox'),
  scanQueue: database.selectFrom('councilScanQueue'),
});
