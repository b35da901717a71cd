import type { Books } from '../billing/books.js';
import { type BillingFact, feeMoney } from '../billing/index.js';
import type { TermsInForce } from '../billing/terms-in-force.js';
import { costOfTime } from '../cost-recovery/cost-of-time.js';

/** What a fact adds to the debt of all councils together. */
export function comesTo(
  { id, council, event }: BillingFact,
  { rateOn, feesOn, netOf }: Pick<TermsInForce, 'rateOn' | 'feesOn'> & Pick<Books, 'netOf'>,
): number {
  switch (event.type) {
    case 'TimeRecorded':
    case 'TimeReversed': {
      const rate = rateOn(event.grade, event.specialism, event.effectiveOn)?.event.rate.hourlyRatePence;
      if (rate === undefined || !event.chargeable) return 0;
      return costOfTime(event.type === 'TimeRecorded' ? event.minutes : -event.minutes, rate);
    }
    case 'PoolCostRecorded':
    case 'DisbursementRecorded':
    case 'AdjustmentMade':
      return event.amountPence;
    case 'PoolCostReversed':
    case 'DisbursementReversed':
    case 'StatementSettled':
      return -event.amountPence;
    case 'ChargePaid':
    case 'ChargeRefunded':
      return -(netOf.get(id) ?? 0);
    case 'PaymentRecorded':
    case 'PaymentMovedHere':
    case 'PaymentMovedAway':
    case 'PaymentReversed':
    case 'RefundPaid': {
      if (!council || feesOn(council, event.effectiveOn) === 'passedOn') return 0;
      return -feeMoney(event);
    }
    case 'AccountCodesSet':
    case 'ActivityCounted':
    case 'ActProposed':
    case 'AdjustmentProposed':
    case 'ApplicationClosedAsDuplicate':
    case 'ApplicationReceived':
    case 'ApplicationReturned':
    case 'ApplicationWithdrawn':
    case 'ApportionmentRuleSet':
    case 'BaselineSet':
    case 'CasesDivided':
    case 'ChargeRefundProposed':
    case 'CouncilChangeProposed':
    case 'CouncilChangeWithdrawn':
    case 'CouncilConsented':
    case 'CouncilStaged':
    case 'CouncilSucceeded':
    case 'CreditNoteIssued':
    case 'CreditProposed':
    case 'DisputeResolved':
    case 'FeeAssessed':
    case 'FeeIncomeArranged':
    case 'ForecastSet':
    case 'GuaranteeRefundDue':
    case 'InvoiceIssued':
    case 'MonthClosed':
    case 'PoolOpened':
    case 'PriceSet':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
    case 'RateSet':
    case 'RefundDue':
    case 'RefundNoLongerDue':
    case 'RefundOwedBack':
    case 'ServiceFounded':
    case 'StatementDisputed':
    case 'StatementIssued':
    case 'StatementPartKept':
    case 'StatementReviewed':
    case 'SuccessionCalledOff':
    case 'VatCodeSet':
    case 'WeekApproved':
    case 'WeekReturned':
    case 'WeekSubmitted':
    case 'YearTruedUp':
      return 0;
  }
}
