import type { FeeAnswer } from './answer.js';
import { inPounds, type Pence, pence } from './values.js';

/**
 * Compares the payment with the fee. An underpayment is a reason for invalidity; an excess is
 * refundable.
 */
export type Settlement =
  | {
      readonly state: 'correct';
      readonly owedPence: Pence;
      readonly paidPence: Pence;
      readonly because: string;
    }
  | {
      readonly state: 'underpaid';
      readonly owedPence: Pence;
      readonly paidPence: Pence;
      readonly shortByPence: Pence;
      readonly invalidReason: 'fee';
      readonly because: string;
    }
  | {
      readonly state: 'overpaid';
      readonly owedPence: Pence;
      readonly paidPence: Pence;
      readonly refundPence: Pence;
      readonly because: string;
    }
  | { readonly state: 'not known'; readonly paidPence: Pence; readonly because: string };

export function settlementOf(fee: FeeAnswer, paidPence: Pence): Settlement {
  if (fee.outcome !== 'fee' && fee.outcome !== 'no fee') {
    const because = 'problems' in fee ? fee.problems.map((it) => it.because).join(' ') : fee.because;
    return { state: 'not known', paidPence, because };
  }
  const owedPence = fee.totalPence;
  const shortByPence = pence(owedPence - paidPence);
  const sum = `${inPounds(owedPence)} is owed and ${inPounds(paidPence)} was paid`;
  if (shortByPence === 0) return { state: 'correct', owedPence, paidPence, because: `${sum}.` };
  if (shortByPence > 0) {
    const because = `${sum}: ${inPounds(shortByPence)} more is needed before the application is valid.`;
    return { state: 'underpaid', owedPence, paidPence, shortByPence, invalidReason: 'fee', because };
  }
  const refundPence = pence(-shortByPence);
  const because = `${sum}: ${inPounds(refundPence)} is to be returned.`;
  return { state: 'overpaid', owedPence, paidPence, refundPence, because };
}
