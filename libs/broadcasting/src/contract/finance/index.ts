import type {
  CostRecoveryEvent,
  CouncilCode,
  councils,
  documentNumbers,
  FeeFact,
  PlanningApplicationEvent,
} from '#domain';
import type { Recorded } from '#event-store';
import { fees } from '../planning-application/fees.js';
import type { Publication } from '../publication.js';
import { account, businessCase } from './account.js';
import { chargedTime, charges, prices } from './charges.js';
import { pools, rates } from './costs.js';
import { type Concerned, type FinancePublication, type FinancePublications, inside } from './publication.js';
import { joining, sharedService } from './service.js';
import { statements } from './statements.js';
import { entryOutside, time } from './time.js';

type FinanceFact =
  | Exclude<CostRecoveryEvent, documentNumbers.DocumentNumberAllotted>
  | Extract<PlanningApplicationEvent, { type: FeeFact['type'] }>
  | Extract<councils.CouncilEvent, { type: 'CouncilJoined' }>;

/** A statutory fee, published as it is on the case. */
const ofItsCase = <Event>(publication: Publication<Event>): FinancePublication<Event> => ({
  ...publication,
  to: (_, { whose }) => (whose ? [whose] : []),
});

const decided: FinancePublications<FinanceFact> = {
  ...time,
  ...rates,
  ...pools,
  ...charges,
  ...chargedTime,
  ...prices,
  ...account,
  ...businessCase,
  ...statements,
  ...sharedService,
  ...joining,
  FeeAssessed: ofItsCase(fees.FeeAssessed),
  PaymentRecorded: ofItsCase(fees.PaymentRecorded),
  PaymentReversed: ofItsCase(fees.PaymentReversed),
  StatedPaymentNotCounted: ofItsCase(fees.StatedPaymentNotCounted),
  PaymentMovedAway: ofItsCase(fees.PaymentMovedAway),
  PaymentMovedHere: ofItsCase(fees.PaymentMovedHere),
  RefundBroughtIn: ofItsCase(fees.RefundBroughtIn),
  RefundDue: ofItsCase(fees.RefundDue),
  GuaranteeRefundDue: ofItsCase(fees.GuaranteeRefundDue),
  RefundNoLongerDue: ofItsCase(fees.RefundNoLongerDue),
  RefundOwedBack: ofItsCase(fees.RefundOwedBack),
  RefundPaid: ofItsCase(fees.RefundPaid),
};

/**
 * What a council's finance receives. A new type of fact about money does not compile without a line here. Deliberately
 * left out: officers and their texts; customers except their accounts; other
 * councils' parts.
 */
export const financePublications: Readonly<Record<string, FinancePublication<never>>> = Object.fromEntries(
  Object.entries<FinancePublication<never> | typeof inside>(decided).filter(
    (each): each is [string, FinancePublication<never>] => each[1] !== inside,
  ),
);

/** The councils whose finance receives a fact. */
export function receivingCouncils({ event }: Recorded, concerned: Concerned): readonly CouncilCode[] {
  const publication = financePublications[event.type] as FinancePublication<Recorded['event']> | undefined;
  return publication?.to(event, concerned) ?? [];
}

/** The kinds of streams about money, and the subject of their facts: each subject belongs to one stream. */
export const financeSubjects = {
  timesheet: ({ event }) => 'entryId' in event && 'work' in event && `time/${entryOutside(event)}`,
  rateCard: () => 'rates',
  costPool: ({ event }) => 'pool' in event && `pools/${event.pool}`,
  charge: ({ event }) => 'chargeId' in event && `charges/${event.chargeId}`,
  priceSchedule: () => 'prices',
  councilAccount: () => 'account',
  statement: ({ event }) => 'month' in event && `statements/${event.month}`,
  sharedService: ({ event }) => 'service' in event && `services/${event.service}`,
  businessCase: ({ event }) => 'businessCase' in event && `business-cases/${event.businessCase}`,
  council: () => 'council',
  planningApplication: ({ event }) => 'caseReference' in event && `cases/${event.caseReference}`,
} satisfies Readonly<Record<string, (recorded: Recorded) => string | false>>;
