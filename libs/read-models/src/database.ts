import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { ChargeRow } from './billing/charges.js';
import type { BillingFactRow } from './billing/facts.js';
import type { StatementRow } from './billing/statements.js';
import type { TimesheetRow } from './billing/timesheets.js';
import type { CaseloadRow } from './council/caseload-row.js';
import type { HistoryRow } from './council/history.js';
import type { LookRow } from './council/looks.js';
import type { OutboxRow } from './council/outbox.js';
import type { ScanQueueRow } from './council/scan-queue.js';
import type { UnreadSubmissionRow } from './council/unread-submissions.js';
import type { WaitingRow } from './council/waiting.js';
import type { CouncilRow } from './directory/councils.js';
import type { OfficerRow } from './directory/officers.js';
import type { DraftRow } from './drafts/draft-row.js';
import type { CaseSearchRow } from './search/case-search-row.js';
import type { SiteRow } from './site/site-row.js';
import type { SeenRow } from './worklist/seen-row.js';
import type { WorklistRow } from './worklist/worklist.js';

/** The names that queries read: each is a view of the live build of a read model. */
interface ReadModels {
  councilCaseload: CaseloadRow;
  councilHistory: HistoryRow;
  councilLook: LookRow;
  councilWaiting: WaitingRow;
  councilOutbox: OutboxRow;
  councilScanQueue: ScanQueueRow;
  councilUnreadSubmission: UnreadSubmissionRow;
  councilWorklist: WorklistRow;
  councilSearch: CaseSearchRow;
  councilSite: SiteRow;
  directoryOfficer: OfficerRow;
  directoryCouncil: CouncilRow;
  /** The positions up to which each person has seen news: not a read model, and not made from facts. */
  personSeen: SeenRow;
  /** Drafts: not recorded, and not a read model. */
  caseDraft: DraftRow;
  billingFact: BillingFactRow;
  billingStatement: StatementRow;
  billingCharge: ChargeRow;
  billingTimesheet: TimesheetRow;
}

export type ReadDatabase = Kysely<ReadModels>;

/** The read models, over a pool that `openDatabase` made. */
export const readDatabase = (pool: Pool): ReadDatabase =>
  new Kysely<ReadModels>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
