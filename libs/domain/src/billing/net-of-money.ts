import { roundedQuotient } from '../cost-recovery/rounding.js';
import { type BillingFact, type FactOf, isOf } from './facts.js';

/**
 * What of each payment and refund is not tax. In proportion to the invoice, as differences of running amounts, so
 * that part payments, however many, add up to exactly the net amount and the tax.
 */
export function netOfMoney(
  inOrder: readonly BillingFact[],
  invoices: ReadonlyMap<string, FactOf<'InvoiceIssued'>>,
): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  const net = new Map<string, number>();
  for (const fact of inOrder) {
    if (!isOf(fact, 'ChargePaid') && !isOf(fact, 'ChargeRefunded')) continue;
    const { chargeId, amountPence, type } = fact.event;
    const invoice = invoices.get(chargeId)?.event;
    if (!invoice) continue;
    const before = paid.get(chargeId) ?? 0;
    const after = type === 'ChargePaid' ? before + amountPence : before - amountPence;
    const gross = invoice.netPence + invoice.vatPence;
    const running = (sum: number): number =>
      gross === 0 ? sum : roundedQuotient(BigInt(sum) * BigInt(invoice.netPence), BigInt(gross));
    paid.set(chargeId, after);
    net.set(fact.id, running(after) - running(before));
  }
  return net;
}
