import type { CaseId, CaseReference, CouncilCode } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';
import { type Books, statedIn } from './books.js';
import { type BillingFact, type CaseMoney, feeMoney, isFeeMoney } from './facts.js';
import { each } from './steps.js';
import { termsInForceAt } from './terms-in-force.js';

/** The state of a case's statutory fee. */
export interface StatutoryFee {
  readonly caseId: CaseId;
  readonly caseReference: CaseReference;
  readonly council: CouncilCode;
  readonly state: FeeState;
  /** Null before it is assessed. */
  readonly duePence: number | null;
  readonly paidPence: number;
  readonly refundedPence: number;
  /** Due for refund, and not yet refunded. */
  readonly toRefundPence: number;
  /** Refunded although not due, and not yet recovered. */
  readonly toRecoverPence: number;
  /** Still to be paid before the application can be valid. */
  readonly shortPence: number;
  /** Payments minus refunds that the service keeps and sets against the council's debt. */
  readonly heldPence: number;
  /** The part passed on to the council at once. */
  readonly passedOnPence: number;
  readonly entries: readonly FeeEntry[];
}

export const feeStates = [
  'notAssessed',
  'unpaid',
  'underpaid',
  'paid',
  'overpaid',
  'toRefund',
  'toRecover',
  'refunded',
  'closed',
] as const;
export type FeeState = (typeof feeStates)[number];

/** One fact about the fee, and its effect. */
interface FeeEntry {
  readonly fact: string;
  readonly type: CaseMoney['type'];
  readonly on: string;
  readonly amountPence: number | null;
  /** The ground for the refund: the guarantee, withdrawn before it was valid, returned, paid too much. */
  readonly cause: string | null;
  /** For money: the month whose statement shows it, or null if it was passed on and is on none. */
  readonly statement: Month | null;
}

/** The statutory fees of a council's cases: its income, whoever keeps it. */
export function* statutoryFees(
  books: Books,
  facts: readonly BillingFact[],
  council: CouncilCode,
): Generator<void, readonly StatutoryFee[]> {
  const { feesOn } = termsInForceAt(books, null);
  const byCase = new Map<CaseId, BillingFact<CaseMoney>[]>();
  yield* each(facts, (fact) => {
    if (fact.council !== council || !isOfCase(fact)) return;
    const already = byCase.get(fact.event.caseId);
    if (already) already.push(fact);
    else byCase.set(fact.event.caseId, [fact]);
  });
  const held = (fact: BillingFact<CaseMoney>) => feesOn(council, fact.event.effectiveOn) === 'held';
  const fees: StatutoryFee[] = [];
  yield* each(byCase.values(), (ofCase) => {
    const fee = feeOf(books, council, ofCase, held);
    if (fee.entries.some(({ type }) => !endsCase.has(type))) fees.push(fee);
  });
  return fees;
}

const isOfCase = (fact: BillingFact): fact is BillingFact<CaseMoney> => 'caseReference' in fact.event;

function feeOf(
  books: Books,
  council: CouncilCode,
  facts: readonly BillingFact<CaseMoney>[],
  held: (fact: BillingFact<CaseMoney>) => boolean,
): StatutoryFee {
  const sum = (of: (fact: BillingFact<CaseMoney>) => number) =>
    facts.reduce((total, each) => total + of(each), 0);
  const paidPence = sum(({ event }) => paidBy(event));
  const refundedPence = sum(({ event }) => (event.type === 'RefundPaid' ? event.amountPence : 0));
  const fellDue = sum(({ event }) =>
    event.type === 'RefundDue' || event.type === 'GuaranteeRefundDue'
      ? event.amountPence
      : -noLongerDue(event),
  );
  const heldPence = sum((fact) => (held(fact) ? received(fact.event) : 0));
  const assessed = facts.findLast(({ event }) => event.type === 'FeeAssessed')?.event;
  const duePence = assessed?.type === 'FeeAssessed' ? assessed.totalPence : null;
  const toRecoverPence = owedBack(facts);
  const toRefundPence = fellDue - refundedPence;
  const amounts = { duePence, paidPence, refundedPence, toRefundPence, toRecoverPence };
  const isOver = facts.some(({ event }) => endsCase.has(event.type));
  const state = stateOf(amounts, isOver);
  const { caseId, caseReference } = facts[0]!.event;
  return {
    caseId,
    caseReference,
    council,
    state,
    ...amounts,
    shortPence: state === 'unpaid' || state === 'underpaid' ? (duePence ?? 0) - paidPence + fellDue : 0,
    heldPence,
    passedOnPence: paidPence - refundedPence - heldPence,
    entries: facts.flatMap((fact) =>
      entryOf(fact, received(fact.event) !== 0 && held(fact) ? statedIn(books, fact) : null),
    ),
  };
}

const endsCase: ReadonlySet<CaseMoney['type']> = new Set([
  'ApplicationWithdrawn',
  'ApplicationReturned',
  'ApplicationClosedAsDuplicate',
]);

/** Money that came in; negative if it went out. */
function received(event: CaseMoney): number {
  return event.type === 'RefundPaid' ? feeMoney(event) : paidBy(event);
}

/** What the applicant paid; negative if it never arrived. */
const paidBy = (event: CaseMoney): number =>
  isFeeMoney(event) && event.type !== 'RefundPaid' ? feeMoney(event) : 0;

function noLongerDue(event: CaseMoney): number {
  if (event.type === 'RefundNoLongerDue') return event.amountPence;
  return event.type === 'PaymentReversed'
    ? event.refundsTakenBack.reduce((total, { amountPence }) => total + amountPence, 0)
    : 0;
}

/** Each such fact gives the whole amount owed back; recoveries since then reduce it. */
function owedBack(facts: readonly BillingFact<CaseMoney>[]): number {
  const owed = new Map<string, number>();
  for (const { event } of facts) {
    if (event.type === 'RefundOwedBack') owed.set(event.refundId, event.amountPence);
    if (event.type !== 'PaymentRecorded' || event.recovers === undefined) continue;
    const left = owed.get(event.recovers);
    if (left !== undefined) owed.set(event.recovers, left - event.amountPence);
  }
  return [...owed.values()].reduce((total, each) => total + each, 0);
}

type Sums = Pick<
  StatutoryFee,
  'duePence' | 'paidPence' | 'refundedPence' | 'toRefundPence' | 'toRecoverPence'
>;

function stateOf(sums: Sums, isOver: boolean): FeeState {
  const { duePence, paidPence, refundedPence, toRefundPence, toRecoverPence } = sums;
  if (toRefundPence > 0) return 'toRefund';
  if (toRecoverPence > 0) return 'toRecover';
  if (paidPence > 0 && refundedPence === paidPence) return 'refunded';
  if (isOver) return 'closed';
  if (duePence === null) return 'notAssessed';
  const kept = paidPence - refundedPence;
  if (kept === duePence || (kept < duePence && refundedPence > 0)) return 'paid';
  if (kept > duePence) return 'overpaid';
  return kept === 0 ? 'unpaid' : 'underpaid';
}

function entryOf({ id, event }: BillingFact<CaseMoney>, statement: Month | null): readonly FeeEntry[] {
  if (event.type === 'ApplicationReceived') return [];
  const amountPence =
    'amountPence' in event ? event.amountPence : event.type === 'FeeAssessed' ? event.totalPence : null;
  const guarantee = event.type === 'GuaranteeRefundDue' ? 'planning guarantee' : null;
  const cause = event.type === 'RefundDue' ? event.cause : guarantee;
  return [{ fact: id, type: event.type, on: event.effectiveOn, amountPence, cause, statement }];
}
