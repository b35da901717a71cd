import { type BillingFact, billingOf } from '../billing/index.js';
import { type BusinessCaseEvent, businessCase } from '../business-case/index.js';
import { type Month, monthsOfYear } from '../cost-recovery/month.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import type { LineKind } from '../statement/index.js';
import type { CouncilCode, Pence } from '../values.js';

/** A month of a council's year: what it would have cost alone, and what it did. */
export interface MonthSaved {
  readonly month: Month;
  readonly alonePence: number;
  /** Null while the month is open. */
  readonly actualPence: number | null;
  readonly savedPence: number | null;
}

export interface YearSaved {
  readonly months: readonly MonthSaved[];
  readonly targetSavingPence: Pence;
  /** Of the closed months. */
  readonly savedPence: number;
  /** What the year is to save as it is forecast now; null without a forecast. */
  readonly forecastSavingPence: number | null;
}

/** What it costs a council, whoever pays for it: neither its income nor its payments make that less. */
const costs: ReadonlySet<LineKind> = new Set(['time', 'poolShare', 'disbursement', 'adjustment', 'trueUp']);

/** What sharing saves a council in a year, month by month; nothing where no business case has a baseline for it. */
export function savingsOf(
  facts: readonly BillingFact[],
  council: CouncilCode,
  year: number,
): YearSaved | undefined {
  const promised = facts
    .flatMap(({ event }) => (isPromise(event) ? [event] : []))
    .reduce(businessCase.evolve, businessCase.initial);
  const baseline = promised.baselines.get(`${council}/${year}`);
  const billing = billingOf(facts);
  if (!baseline || !billing) return undefined;
  const { alonePence: alone, targetSavingPence } = baseline;
  const running = (months: number) => roundedQuotient(BigInt(alone) * BigInt(months), 12n);
  const months = monthsOfYear(year).map((month, at): MonthSaved => {
    const alonePence = running(at + 1) - running(at);
    if (!billing.books.cuts.has(month)) return { month, alonePence, actualPence: null, savedPence: null };
    const lines = [...(billing.accrual(month, null).lines.get(council)?.values() ?? [])];
    const actualPence = lines
      .filter(({ kind }) => costs.has(kind))
      .reduce((sum, { amountPence }) => sum + amountPence, 0);
    return { month, alonePence, actualPence, savedPence: alonePence - actualPence };
  });
  const savedPence = months.reduce((sum, each) => sum + (each.savedPence ?? 0), 0);
  const forecast = promised.forecasts.get(`${council}/${year}`);
  const forecastSavingPence = forecast ? alone - forecast.expectedPence : null;
  return { months, targetSavingPence, savedPence, forecastSavingPence };
}

const isPromise = (event: BillingFact['event']): event is BusinessCaseEvent =>
  event.type === 'BaselineSet' || event.type === 'ForecastSet';
