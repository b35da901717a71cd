import { caseNumbers } from './cases/case-numbers/index.js';
import { looks } from './cases/looks/index.js';
import { planningApplication } from './cases/planning-application/decider.js';
import { submission } from './cases/submission/index.js';
import { unreadSubmission } from './cases/unread-submission/index.js';
import { council } from './councils/council/index.js';
import { councilLaw } from './councils/council-law/index.js';
import { sharedService } from './councils/shared-service/index.js';
import type { Decider } from './decider.js';
import type { CasebookEvent, Category } from './facts.js';
import { businessCase } from './money/business-case/index.js';
import { charge } from './money/charge/index.js';
import { chargedTime } from './money/charged-time/index.js';
import { costPool } from './money/cost-pool/index.js';
import { councilAccount } from './money/council-account/index.js';
import { documentNumbers } from './money/document-numbers/index.js';
import { paymentReference } from './money/payment-references/index.js';
import { priceSchedule } from './money/price-schedule/index.js';
import { rateCard } from './money/rate-card/index.js';
import { statement } from './money/statement/index.js';
import { timesheet } from './money/timesheet/index.js';
import { officer } from './people/officer/index.js';
import { recordNotes } from './record-notes/index.js';

/** How an aggregate builds its state, for any aggregate. */
interface Fold {
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: CasebookEvent) => unknown;
}

function of<State, Event extends CasebookEvent>({
  initial,
  evolve,
}: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>): Fold {
  return { initial, evolve: (state, event) => evolve(state as State, event as Event) };
}

/** Each kind of stream with its fold. */
export const folds: Readonly<Record<Category, Fold>> = {
  planningApplication: of(planningApplication),
  submission: of(submission),
  unreadSubmission: of(unreadSubmission),
  looks: of(looks),
  caseNumbers: of(caseNumbers),
  paymentReference: of(paymentReference),
  officer: of(officer),
  council: of(council),
  councilLaw: of(councilLaw),
  timesheet: of(timesheet),
  rateCard: of(rateCard),
  costPool: of(costPool),
  priceSchedule: of(priceSchedule),
  documentNumbers: of(documentNumbers),
  charge: of(charge),
  chargedTime: of(chargedTime),
  councilAccount: of(councilAccount),
  statement: of(statement),
  sharedService: of(sharedService),
  businessCase: of(businessCase),
  recordNotes: of(recordNotes),
};
