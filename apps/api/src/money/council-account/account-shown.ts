import { type CouncilCode, costRecovery, type councilAccounts } from '#domain';
import type { AccountView, AdjustmentView, DisbursementView } from './account.view.js';

type Fact = councilAccounts.CouncilAccountEvent;

/** A council's account according to its facts; of one month if one is named. */
export function accountShown(
  council: CouncilCode,
  facts: readonly Fact[],
  month: costRecovery.Month | undefined,
): AccountView {
  const arrangements = new Map<string, string>();
  const disbursements = new Map<string, DisbursementView>();
  const adjustments = new Map<string, AdjustmentView>();
  let codes: Record<string, string> = {};
  for (const fact of facts) {
    switch (fact.type) {
      case 'FeeIncomeArranged':
        arrangements.set(fact.effectiveOn, fact.arrangement);
        break;
      case 'AccountCodesSet':
        codes = { ...fact.codes };
        break;
      case 'DisbursementRecorded':
      case 'DisbursementReversed':
        disbursements.set(fact.disbursementId, disbursementOf(fact));
        break;
      case 'AdjustmentProposed':
      case 'AdjustmentMade':
        adjustments.set(fact.adjustmentId, adjustmentOf(fact));
        break;
    }
  }
  const isAsked = (day: string) => !month || costRecovery.monthOf(day as Fact['effectiveOn']) === month;
  return {
    ...{ council, codes },
    feeArrangements: [...arrangements]
      .map(([from, arrangement]) => ({ from, arrangement }))
      .toSorted((one, other) => one.from.localeCompare(other.from)),
    disbursements: [...disbursements.values()].filter(({ paidOn }) => isAsked(paidOn)),
    adjustments: [...adjustments.values()].filter(({ on }) => isAsked(on)),
  };
}

const disbursementOf = (
  fact: Extract<Fact, { type: 'DisbursementRecorded' | 'DisbursementReversed' }>,
): DisbursementView => {
  const { disbursementId, effectiveOn: paidOn, amountPence, what, forCase } = fact;
  return {
    disbursementId,
    paidOn,
    amountPence,
    what,
    forCase,
    reversed: fact.type === 'DisbursementReversed',
  };
};

const adjustmentOf = (
  fact: Extract<Fact, { type: 'AdjustmentProposed' | 'AdjustmentMade' }>,
): AdjustmentView => {
  const { adjustmentId, effectiveOn: on, amountPence, because: reason, cites } = fact;
  const people =
    fact.type === 'AdjustmentMade'
      ? { proposedBy: fact.proposedBy, approvedBy: fact.approvedBy }
      : { proposedBy: fact.by, approvedBy: null };
  return { adjustmentId, on, amountPence, reason, cites: [...cites], ...people };
};
