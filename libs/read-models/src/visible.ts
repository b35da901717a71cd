import { sql } from 'kysely';
import type { CouncilCode } from '#domain';
import type { ReadDatabase } from './database.js';

/**
 * What may be seen by somebody who acts for these councils. Every query begins here and nowhere else, so that
 * none can forget to ask: for no councils, there is nothing.
 */
export function visible(database: ReadDatabase, councils: readonly CouncilCode[]) {
  const among = sql<boolean>`council = any(${[...councils]}::text[])`;
  return {
    caseload: database.selectFrom('councilCaseload').where(among),
    history: database.selectFrom('councilHistory').where(among),
    statements: database.selectFrom('billingStatement').where(among),
    charges: database.selectFrom('billingCharge').where(among),
    councils: database.selectFrom('directoryCouncil').where(among),
    officers: database
      .selectFrom('directoryOfficer')
      .where(sql<boolean>`councils ?| ${[...councils]}::text[]`),
  };
}
