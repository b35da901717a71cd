import type { CouncilCode } from '../../values.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import { type BillingFact, type FactOf, isOf } from './facts.js';

/** Each council's charges have their own ids: two councils may use the same. */
export const chargeKeyOf = ({ council, chargeId }: { council: CouncilCode; chargeId: string }): string =>
  `${council}/${chargeId}`;

/**
 * The part of each payment and refund that is not tax. It is in proportion to the invoice, as differences of
 * running totals, so that any number of part payments add up to exactly the net amount and the tax.
 */
export function netOfMoney(
  inOrder: readonly BillingFact[],
  invoices: ReadonlyMap<string, FactOf<'InvoiceIssued'>>,
): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  const net = new Map<string, number>();
  for (const fact of inOrder) {
    if (!isOf(fact, 'ChargePaid') && !isOf(fact, 'ChargeRefunded')) continue;
    const { amountPence, type } = fact.event;
    const charge = chargeKeyOf(fact.event);
    const invoice = invoices.get(charge)?.event;
    if (!invoice) continue;
    const before = paid.get(charge) ?? 0;
    const after = type === 'ChargePaid' ? before + amountPence : before - amountPence;
    const gross = invoice.netPence + invoice.vatPence;
    const running = (sum: number): number =>
      gross === 0 ? sum : roundedQuotient(BigInt(sum) * BigInt(invoice.netPence), BigInt(gross));
    paid.set(charge, after);
    net.set(fact.id, running(after) - running(before));
  }
  return net;
}
