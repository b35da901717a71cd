import { MoneyFactView } from '../billing/facts.view.js';
import { StatutoryFeeView } from './charging.view.js';

/** A credit or a refund that waits for a second person. */
export class ProposalView {
  /** credit or refund. */
  kind: string;
  id: string;
  amountPence: number;
  /** Why, as the person wrote who proposed it. */
  reason: string;
  by: string;
}

export class ChargeView {
  /** Council and id. */
  charge: string;
  chargeId: string;
  council: string;
  invoiceNumber: string;
  /** As the customer is known to the council's ledger. */
  customer: string;
  service: string;
  level: string;
  scale: string;
  invoicedOn: string;
  dueOn: string;
  netPence: number;
  vatPence: number;
  creditedPence: number;
  paidPence: number;
  refundedPence: number;
  owedPence: number;
  proposed: ProposalView[];
}

export class ChargesView {
  charges: ChargeView[];
}

export class OpenedChargeView extends ChargeView {
  facts: MoneyFactView[];
}

/** Who owes the council: customers of its charges, and applicants whose fee falls short. */
export class DebtorsView extends ChargesView {
  fees: StatutoryFeeView[];
}
