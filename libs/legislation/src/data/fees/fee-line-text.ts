import type { Confidence } from '../../law/answer.js';

/** The day on which a fee table starts. A new day here requires an amount for every line on that day. */
export type FeeTableDay = '2023-12-06' | '2025-04-01' | '2026-04-01';

/** Whole pounds and our confidence in the amount: `528 V`. */
type AmountText = `${number} ${Confidence}`;

interface FeeLineText {
  readonly words: string;
  readonly unit: string;
  readonly rule: string;
  readonly from: Readonly<Record<FeeTableDay, AmountText>>;
  readonly source: string;
}

export type FeeLinesText = Readonly<Record<string, FeeLineText>>;
