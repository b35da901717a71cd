import { poundsOf } from '#domain';
import type { Role } from '#identity';

interface ActOfMoney {
  readonly inWords: string;
  readonly roles: readonly Role[];
  readonly after: (content: Readonly<Record<string, unknown>>) => string;
  /** Below the council. */
  readonly confirmAt: (content: Readonly<Record<string, unknown>>, stream: string) => string;
  /** The body's field for the proposal. */
  readonly named: 'id' | 'proposalId';
  /** Where it is withdrawn; null if only an answer ends it. */
  readonly withdrawAt: ((stream: string) => string) | null;
}

const keepers = ['finance', 'serviceManager'] as const;
const amount = (field: string) => (content: Readonly<Record<string, unknown>>) =>
  poundsOf(content[field] as number);

const approved = { named: 'id', withdrawAt: null } as const;

/** Acts about money, other than on cases, that need two people: proposed by facts of their own. */
export const actsOfMoney: Readonly<Record<string, ActOfMoney>> = {
  ApproveCredit: {
    ...{ inWords: 'Credit an invoice', roles: keepers, after: amount('netPence') },
    confirmAt: ({ chargeId }) => `charges/${chargeId}/credits/approvals`,
    ...approved,
  },
  ApproveChargeRefund: {
    ...{ inWords: 'Refund a charge', roles: keepers, after: amount('amountPence') },
    confirmAt: ({ chargeId }) => `charges/${chargeId}/refunds/approvals`,
    ...approved,
  },
  ResolveDispute: {
    ...{
      inWords: 'Resolve a dispute of a statement',
      roles: keepers,
      after: ({ outcome }) => String(outcome),
    },
    // The stream names the month: `statement-CAM-2026-05`.
    confirmAt: (_, stream) => `statements/${stream.slice(-7)}/disputes/resolution/confirmation`,
    named: 'proposalId',
    withdrawAt: (stream) => `statements/${stream.slice(-7)}/disputes/resolution/proposal/withdrawal`,
  },
  ApproveAdjustment: {
    ...{ inWords: 'Adjust the council’s account', roles: keepers, after: amount('amountPence') },
    confirmAt: () => 'account/adjustments/approvals',
    ...approved,
  },
};
