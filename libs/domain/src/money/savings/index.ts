import type { CouncilCode } from '../../values.js';
import { type Billing, type BillingFact, chosen } from '../billing/index.js';
import { type BusinessCase, type BusinessCaseEvent, businessCase } from '../business-case/index.js';
import { type Month, monthsOfYear } from '../cost-recovery/month.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import type { LineKind } from '../statement/index.js';

/** A month of a council's year: what it would have cost alone, and what it did cost. */
interface MonthSaved {
  readonly month: Month;
  readonly alonePence: number;
  /** Null while the month is open. */
  readonly actualPence: number | null;
  readonly savedPence: number | null;
  /** What the year cost, or will cost by the present forecast; null without a forecast. */
  readonly expectedPence: number | null;
}

interface YearSaved {
  readonly months: readonly MonthSaved[];
  readonly alonePence: number;
  readonly targetSavingPence: number;
  /** Of the closed months. */
  readonly actualPence: number;
  readonly savedPence: number;
  /** What the year will save by the present forecast; null without a forecast. */
  readonly forecastSavingPence: number | null;
}

/** The cost for a council, whoever pays it: neither its income nor its payments reduce it. */
const costs: ReadonlySet<LineKind> = new Set(['time', 'poolShare', 'disbursement', 'adjustment', 'trueUp']);

interface CouncilSaved {
  readonly council: CouncilCode;
  readonly saved: YearSaved;
}

/** What sharing saves councils in a year; councils without a baseline in a business case are left out. */
export function* savingsOf(
  billing: Billing,
  facts: readonly BillingFact[],
  councils: readonly CouncilCode[],
  year: number,
): Generator<void, readonly CouncilSaved[]> {
  for (const month of monthsOfYear(year))
    if (billing.books.cuts.has(month)) yield* billing.accrual.inSteps(month, null);
  const promises = yield* chosen(facts, ({ event }) => isPromise(event));
  const promised = promises
    .flatMap(({ event }) => (isPromise(event) ? [event] : []))
    .reduce(businessCase.evolve, businessCase.initial);
  const found: CouncilSaved[] = [];
  for (const council of councils) {
    const saved = savedBy(billing, promised, council, year);
    if (saved) found.push({ council, saved });
    yield;
  }
  return found;
}

/** Month by month. */
function savedBy(
  billing: Billing,
  promised: BusinessCase,
  council: CouncilCode,
  year: number,
): YearSaved | undefined {
  const baseline = promised.baselines.get(`${council}/${year}`);
  if (!baseline) return undefined;
  const { alonePence, targetSavingPence } = baseline;
  const forecast = promised.forecasts.get(`${council}/${year}`)?.expectedPence ?? null;
  const actual = monthsOfYear(year).map((month) => ({ month, actualPence: costOf(billing, council, month) }));
  const actualPence = sumOf(actual.map((each) => each.actualPence));
  const alone = spread(alonePence, actual.length);
  const open = actual.filter((each) => isToCome(billing, each));
  const toCome = forecast === null ? [] : spread(forecast - actualPence, open.length);
  const months = actual.map((each, at): MonthSaved => {
    const aloneInMonth = alone[at]!;
    const ahead = toCome[open.indexOf(each)] ?? null;
    return {
      month: each.month,
      alonePence: aloneInMonth,
      actualPence: each.actualPence,
      savedPence: each.actualPence === null ? null : aloneInMonth - each.actualPence,
      expectedPence: forecast === null ? null : (each.actualPence ?? ahead),
    };
  });
  return {
    months,
    alonePence,
    targetSavingPence,
    actualPence,
    savedPence: sumOf(months.map((each) => each.savedPence)),
    forecastSavingPence: forecast === null ? null : alonePence - forecast,
  };
}

/** The sum of several councils' savings in the same year. A forecast for only some of them gives no total. */
export function savingsTogether(years: readonly YearSaved[]): YearSaved | undefined {
  const [first] = years;
  if (!first) return undefined;
  const known = (amounts: readonly (number | null)[]) => (amounts.includes(null) ? null : sumOf(amounts));
  return {
    months: first.months.map(({ month }, at) => {
      const each = years.map(({ months }) => months[at]!);
      return {
        month,
        alonePence: sumOf(each.map((one) => one.alonePence)),
        actualPence: known(each.map((one) => one.actualPence)),
        savedPence: known(each.map((one) => one.savedPence)),
        expectedPence: known(each.map((one) => one.expectedPence)),
      };
    }),
    alonePence: sumOf(years.map((each) => each.alonePence)),
    targetSavingPence: sumOf(years.map((each) => each.targetSavingPence)),
    actualPence: sumOf(years.map((each) => each.actualPence)),
    savedPence: sumOf(years.map((each) => each.savedPence)),
    forecastSavingPence: known(years.map((each) => each.forecastSavingPence)),
  };
}

const isPromise = (event: BillingFact['event']): event is BusinessCaseEvent =>
  event.type === 'BaselineSet' || event.type === 'ForecastSet';

function costOf({ books, accrual }: Billing, council: CouncilCode, month: Month): number | null {
  if (!books.cuts.has(month)) return null;
  const lines = [...(accrual(month, null).lines.get(council)?.values() ?? [])];
  return sumOf(lines.filter(({ kind }) => costs.has(kind)).map(({ amountPence }) => amountPence));
}

/** Months before the service existed cost the council nothing here, and never will. */
const isToCome = (
  { books }: Billing,
  { month, actualPence }: { readonly month: Month; readonly actualPence: number | null },
): boolean => actualPence === null && month >= books.firstMonth;

/** Splits into a number of parts, as equal as pence allow, that add up to the amount. */
function spread(amountPence: number, parts: number): readonly number[] {
  const running = (count: number) => roundedQuotient(BigInt(amountPence) * BigInt(count), BigInt(parts));
  return Array.from({ length: parts }, (_, at) => running(at + 1) - running(at));
}

const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
