import { billingCharges } from './billing/charges.js';
import { billingFacts } from './billing/facts.js';
import { billingStatements } from './billing/statements.js';
import { billingTimesheets } from './billing/timesheets.js';
import { caseload } from './council/caseload.js';
import { history } from './council/history.js';
import { looks } from './council/looks.js';
import { outbox } from './council/outbox.js';
import { scanQueue } from './council/scan-queue.js';
import { unreadSubmissions } from './council/unread-submissions.js';
import { waiting } from './council/waiting.js';
import { councilDirectory } from './directory/councils.js';
import { officerDirectory } from './directory/officers.js';
import type { ReadModel } from './read-model.js';
import { caseSearch, type NamesIn, noNames } from './search/case-search.js';
import { sites } from './site/sites.js';
import { worklist } from './worklist/worklist.js';

export {
  billingFactsAfter,
  findCharge,
  findStatement,
  findTimesheet,
  listCharges,
  listStatements,
  listWeeks,
  whoRecorded,
} from './billing/billing-queries.js';
export { billingFactOf, streamsAboutMoney } from './billing/facts.js';
export type { StatementRow } from './billing/statements.js';
export { type StageOfWeek, stagesOfWeek } from './billing/timesheets.js';
export { casesToLookAt } from './clerk/cases-to-look-at.js';
export type { AppealOnFile } from './council/case-appeals.js';
export { caseAsAt, findCaseWithFacts, type TwoTimes } from './council/case-as-at.js';
export type { ConsulteeContacted, RepresentationOnFile, ResponseOnFile } from './council/case-consulted.js';
export { factsBehind, findTwoLooks, type TwoLooks, twoLooks } from './council/case-difference.js';
export { partsChangedBy } from './council/case-document-facts/index.js';
export type { CaseDocument } from './council/case-document-shape.js';
export type { PaperOnFile } from './council/case-papers.js';
export {
  type Case,
  caseFrom,
  findByReference,
  findCase,
  findCaseByReference,
  findFactsOfTypes,
  findFactsOfTypesIn,
  findHistory,
  findLastFact,
  findReferencesLike,
  type Referred,
} from './council/case-queries.js';
export { caseload } from './council/caseload.js';
export {
  type CountedBy,
  countByMonth,
  countCaseload,
  countedBy,
  type MonthOfCases,
} from './council/caseload-counts.js';
export {
  type CaseloadFilter,
  type CaseloadOrder,
  caseloadOrders,
  findCaseIds,
  findCaseload,
  largestPage,
} from './council/caseload-queries.js';
export type { CaseloadRow } from './council/caseload-row.js';
export { type CaseOfCouncil, casesOfCouncil, councilOfCase } from './council/cases-of-council.js';
export { findFacts, type OrderOfFacts, ordersOfFacts } from './council/facts-across-cases.js';
export { type HeldCase, heldAmong, heldAt, heldCase } from './council/held.js';
export { findHeldUp, type HeldUpCase } from './council/held-up-cases.js';
export { type HistoryRow, history } from './council/history.js';
export { eachListed, type ListName, listedFacts } from './council/listed-facts.js';
export { findLooks, type LookFound } from './council/look-queries.js';
export { looks } from './council/looks.js';
export { isOnTheRegister } from './council/on-the-register.js';
export {
  type OpenByDay,
  type OpenCase,
  openCaseCounts,
  openCasesByDay,
  openCasesOf,
} from './council/open-cases.js';
export type { OutboxRow } from './council/outbox.js';
export { findOutbox, type LetterUnderWay, lettersUnderWay } from './council/outbox-queries.js';
export {
  findPublicApplication,
  findPublicApplications,
  type PublicCase,
  type PublicDate,
  type PublicDecision,
  type PublicFilter,
  type PublicStatus,
  publicDates,
  publicDecisions,
  publicStatuses,
} from './council/public-applications.js';
export {
  findOnRegister,
  findOnRegisterByFormer,
  findOnRegisterBySlug,
  findRegister,
  type OnRegister,
  type RegisterFilter,
  type RegisterLine,
  type UsedForStatus,
} from './council/register-queries.js';
export type { ScanQueueRow } from './council/scan-queue.js';
export { filesToScan } from './council/scan-queue-queries.js';
export type { UnreadSubmissionRow } from './council/unread-submissions.js';
export { findUnreadSubmission, findUnreadSubmissions } from './council/unread-submissions-queries.js';
export type { WaitingRow } from './council/waiting.js';
export { erasuresWaiting, findWaiting } from './council/waiting-queries.js';
export { type ReadDatabase, readDatabase } from './database.js';
export { listOfficers } from './directory/directory-queries.js';
export * from './drafts/index.js';
export * from './search/index.js';
export {
  hidden,
  type LaterFact,
  partsShown,
  type Shown,
  type ShownFacts,
  type ShownOfEach,
  shows,
} from './shown.js';
export * from './site/index.js';
export * from './worklist/index.js';

/**
 * All read models that the projector maintains. People can be found by name if the keys to their data are
 * available.
 */
export const readModelsWith = (namesIn: NamesIn): readonly ReadModel[] => [
  caseload,
  history,
  looks,
  waiting,
  outbox,
  scanQueue,
  unreadSubmissions,
  worklist,
  caseSearch(namesIn),
  sites,
  officerDirectory,
  councilDirectory,
  billingFacts,
  billingStatements,
  billingCharges,
  billingTimesheets,
];

/** The same without names, for callers that only need the list of read models. */
export const readModels: readonly ReadModel[] = readModelsWith(noNames);
