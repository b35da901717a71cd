import type { CasebookEvent, Category, Decider } from '#domain';
import * as domain from '#domain';

/** The initial state and fold of an aggregate, and its events. */
interface Aggregate {
  readonly types: readonly string[];
  readonly initial: unknown;
  readonly evolve: (state: unknown, event: CasebookEvent) => unknown;
}

/** The aggregate of each kind of stream. */
export const aggregates: Readonly<Record<Category, Aggregate>> = {
  planningApplication: of(domain.planningApplication, domain.planningApplicationEvents),
  looks: of(domain.looks.looks, domain.looks.lookEvents),
  submission: of(domain.submissions.submission, domain.submissions.submissionEvents),
  unreadSubmission: of(
    domain.unreadSubmissions.unreadSubmission,
    domain.unreadSubmissions.unreadSubmissionEvents,
  ),
  caseNumbers: of(domain.caseNumbers.caseNumbers, domain.caseNumbers.caseNumberEvents),
  paymentReference: of(
    domain.paymentReferences.paymentReference,
    domain.paymentReferences.paymentReferenceEvents,
  ),
  officer: of(domain.officers.officer, domain.officers.officerEvents),
  council: of(domain.councils.council, domain.councils.councilEvents),
  councilLaw: of(domain.councilLaws.councilLaw, domain.councilLaws.councilLawEvents),
  timesheet: of(domain.timesheets.timesheet, domain.timesheets.timesheetEvents),
  rateCard: of(domain.rateCards.rateCard, domain.rateCards.rateCardEvents),
  costPool: of(domain.costPools.costPool, domain.costPools.costPoolEvents),
  priceSchedule: of(domain.priceSchedules.priceSchedule, domain.priceSchedules.priceScheduleEvents),
  documentNumbers: of(domain.documentNumbers.documentNumbers, domain.documentNumbers.documentNumberEvents),
  charge: of(domain.charges.charge, domain.charges.chargeEvents),
  chargedTime: of(domain.chargedTimes.chargedTime, domain.chargedTimes.chargedTimeEvents),
  councilAccount: of(domain.councilAccounts.councilAccount, domain.councilAccounts.councilAccountEvents),
  statement: of(domain.statements.statement, domain.statements.statementEvents),
  sharedService: of(domain.sharedServices.sharedService, domain.sharedServices.sharedServiceEvents),
  businessCase: of(domain.businessCases.businessCase, domain.businessCases.businessCaseEvents),
  recordNotes: of(domain.recordNotes.recordNotes, domain.recordNotes.recordNoteEvents),
};

function of<State, Event extends CasebookEvent>(
  { initial, evolve }: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  versions: Readonly<Record<Event['type'], number>>,
): Aggregate {
  const evolveAny = (state: unknown, event: CasebookEvent): unknown => evolve(state as State, event as Event);
  return { types: Object.keys(versions), initial, evolve: evolveAny };
}
