import { poundsOf } from '#domain';
import type { Role } from '#identity';

interface ActOfMoney {
  readonly inWords: string;
  readonly roles: readonly Role[];
  readonly after: (content: Readonly<Record<string, unknown>>) => string;
  /** Below the council. */
  readonly confirmAt: (content: Readonly<Record<string, unknown>>) => string;
}

const keepers = ['finance', 'serviceManager'] as const;
const amount = (field: string) => (content: Readonly<Record<string, unknown>>) =>
  poundsOf(content[field] as number);

/** What takes two people of the money besides the cases: proposed by facts of their own. */
export const actsOfMoney: Readonly<Record<string, ActOfMoney>> = {
  ApproveCredit: {
    ...{ inWords: 'Credit an invoice', roles: keepers, after: amount('netPence') },
    confirmAt: ({ chargeId }) => `charges/${chargeId}/credits/approvals`,
  },
  ApproveChargeRefund: {
    ...{ inWords: 'Refund a charge', roles: keepers, after: amount('amountPence') },
    confirmAt: ({ chargeId }) => `charges/${chargeId}/refunds/approvals`,
  },
  ApproveAdjustment: {
    ...{ inWords: 'Adjust the council’s account', roles: keepers, after: amount('amountPence') },
    confirmAt: () => 'account/adjustments/approvals',
  },
};
