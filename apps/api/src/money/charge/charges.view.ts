import { MoneyFactView } from '../billing/facts.view.js';
import { StatutoryFeeView } from './charging.view.js';

/** A credit or a refund that is waiting for a second person. */
export class ProposalView {
  /** credit or refund. */
  kind: string;
  id: string;
  amountPence: number;
  /** The reason, in the proposer's words. */
  reason: string;
  by: string;
}

export class ChargeView {
  /** Council and id. */
  charge: string;
  chargeId: string;
  council: string;
  invoiceNumber: string;
  /** The customer's account number in the council's ledger. */
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

/** Those who owe the council money: customers of its charges, and applicants who paid too little. */
export class DebtorsView extends ChargesView {
  fees: StatutoryFeeView[];
}
