import { type CouncilCode, pence, poundsOf } from '../../values.js';
import { apportion } from '../cost-recovery/apportion.js';
import { type Month, monthOf, monthsOfYear } from '../cost-recovery/month.js';
import { type Books, type Cut, countBeforeCut, factsBeforeCut, monthsBefore } from './books.js';
import { type FactOf, isOf, type MonthlyFact } from './facts.js';
import { daysShared, type Measures, shareByRule, together } from './measures.js';
import { add, type Lines, linesOf, type MonthLines, noLines } from './month-lines.js';
import { type MoneyFact, takeMoney } from './month-money.js';
import { type PoolGroup, poolCosts, sharePools } from './month-pools.js';
import { type TimeFact, type TimeTaken, takingTime } from './month-time.js';
import { atOnce } from './steps.js';
import { type TermsInForce, termsInForceAt } from './terms-in-force.js';

/** What a month comes to for every council, by the facts known at a cut. */
export interface Accrual {
  readonly lines: Lines;
  readonly totals: ReadonlyMap<CouncilCode, number>;
  readonly measures: Measures;
  readonly pools: readonly PoolGroup[];
  readonly byWeek: TimeTaken['byWeek'];
  readonly problems: readonly string[];
}

export interface Accruals {
  (month: Month, cut: Cut): Accrual;
  /** The same in small steps: other requests can run between two steps. */
  readonly inSteps: (month: Month, cut: Cut) => Generator<void, Accrual>;
}

/** The results of closed months at their cuts: later facts do not change them. */
export type Settled = Map<string, Accrual>;

/**
 * The accruals of a set of books. Each is worked out once per state of knowledge, and most months change at
 * few cuts. Results at the cut of a closed month are kept in `settled`, for later books with the same facts
 * and more.
 */
export function accrualsOf(books: Books, settled: Settled): Accruals {
  const passing = new Map<string, Accrual>();
  function* inSteps(month: Month, cut: Cut): Generator<void, Accrual> {
    const known = `${factsBeforeCut(books, month, cut)}/${books.poolNames.size}`;
    const key = `${month}/${known}/${dependsOnOthers(books, month, cut)}`;
    const made = settled.get(key) ?? passing.get(key);
    const accrual = made ?? (yield* accruing(books, month, cut, accrualAt));
    (cut === null ? passing : settled).set(key, accrual);
    return accrual;
  }
  const accrualAt: Accruals = Object.assign((month: Month, cut: Cut) => atOnce(inSteps(month, cut)), {
    inSteps,
  });
  return accrualAt;
}

/** A month in which accounts are taken over, or a year is trued up, depends on every month before it. */
function dependsOnOthers({ months, terms }: Books, month: Month, cut: Cut): string {
  const succeeds = terms.some(
    (fact) => isOf(fact, 'CouncilSucceeded') && monthOf(fact.event.effectiveOn) === month,
  );
  const truesUp = months.get(month)?.some((fact) => isOf(fact, 'YearTruedUp'));
  if (!succeeds && !truesUp) return '';
  const known = [...months].map(([each, facts]) => (each <= month ? countBeforeCut(facts, cut) : 0));
  return known.join('+');
}

function* accruing(books: Books, month: Month, cut: Cut, accrualAt: Accruals): Generator<void, Accrual> {
  const all = books.months.get(month) ?? [];
  const facts = all.slice(0, countBeforeCut(all, cut));
  const terms = termsInForceAt(books, cut);
  const monthLines = noLines(month);
  const costs = poolCosts(terms);
  const time = yield* takingTime(facts.filter(isTime), terms, monthLines, costs);
  yield;
  const { cases, feeIncome } = takeMoney(facts.filter(isMoney), books, terms, monthLines, costs);
  const measures = {
    ...daysShared(books.councils, terms, month),
    minutes: time.minutes,
    cases,
    feeIncome,
  };
  const pools = costs.groups();
  sharePools(pools, measures, books, monthLines);
  const own = { measures, pools };
  for (const fact of facts)
    if (isOf(fact, 'YearTruedUp'))
      trueUp(fact, books, monthLines, (each) => (each === month ? own : accrualAt(each, cut)));
  passOn(terms, month, monthLines, books, (each) => accrualAt(each, cut));
  yield;
  const lines = linesOf(monthLines);
  const problems = [...time.withoutRate, ...pools.filter(({ rule }) => !rule).map(withoutRule)];
  return { lines, totals: totalsOf(lines), measures, pools, byWeek: time.byWeek, problems };
}

const isTime = (fact: MonthlyFact): fact is TimeFact =>
  isOf(fact, 'TimeRecorded') || isOf(fact, 'TimeReversed');
const isMoney = (fact: MonthlyFact): fact is MoneyFact => !isTime(fact) && !isOf(fact, 'YearTruedUp');
const withoutRule = ({ pool }: PoolGroup): string => `No rule says how to share the pool ${pool}.`;

const totalsOf = (lines: Lines): ReadonlyMap<CouncilCode, number> =>
  new Map(
    [...lines].map(([council, ofCouncil]) => [
      council,
      [...ofCouncil.values()].reduce((sum, { amountPence }) => sum + amountPence, 0),
    ]),
  );

interface YearOfPool {
  readonly group: PoolGroup;
  amountPence: number;
  readonly measures: Measures[];
  readonly already: Map<CouncilCode, number>;
}

/** What each pool cost in a year under each of its rules, with the measures and shares of its months. */
function yearOfPools(accruals: readonly Pick<Accrual, 'measures' | 'pools'>[], host: CouncilCode) {
  const years = new Map<string, YearOfPool>();
  for (const { pools, measures } of accruals) {
    for (const group of pools) {
      const key = `${group.pool}/${group.ruleId ?? ''}`;
      const year: YearOfPool = years.get(key) ?? {
        group,
        amountPence: 0,
        measures: [],
        already: new Map(),
      };
      years.set(key, year);
      year.amountPence += group.amountPence;
      year.measures.push(measures);
      for (const [to, share] of shareByRule(pence(group.amountPence), group.rule, measures, host))
        year.already.set(to, (year.already.get(to) ?? 0) + share);
    }
  }
  return years;
}

/** Shares each pool again by all months of the year in which it had costs, minus what each month shared. */
function trueUp(
  { id, event: { year } }: FactOf<'YearTruedUp'>,
  { firstMonth, host, poolNames }: Books,
  monthLines: MonthLines,
  accrualOf: (month: Month) => Pick<Accrual, 'measures' | 'pools'>,
): void {
  const accruals = monthsOfYear(year)
    .filter((month) => month >= firstMonth)
    .map(accrualOf);
  for (const [key, { group, amountPence, measures, already }] of yearOfPools(accruals, host)) {
    const whole = shareByRule(pence(amountPence), group.rule, together(measures), host);
    const about = `${poolNames.get(group.pool) ?? group.pool}, ${year}/${String(year + 1).slice(2)}`;
    for (const council of new Set([...whole.keys(), ...already.keys()])) {
      const share = whole.get(council) ?? 0;
      const before = already.get(council) ?? 0;
      if (share === before) continue;
      const line = add(monthLines, council, {
        key: `trueUp/${year}/${key}`,
        kind: 'trueUp',
        about,
        amountPence: share - before,
        source: id,
        ...(group.ruleId && { restsOn: group.ruleId }),
      });
      line.working = `${poundsOf(share)} of ${poundsOf(amountPence)} for the year, less ${poundsOf(before)} already shared in its months`;
    }
  }
}

/** Moves a succeeded council's account to its successors, on its day and whenever more facts arrive late. */
function passOn(
  { successions }: TermsInForce,
  month: Month,
  monthLines: MonthLines,
  books: Books,
  accrualOf: (month: Month) => Accrual,
): void {
  for (const { id, event } of successions) {
    const since = monthOf(event.effectiveOn);
    if (since > month) continue;
    const earlier = since === month ? monthsBefore(books, month) : [];
    const before = earlier.reduce((sum, each) => sum + (accrualOf(each).totals.get(event.council) ?? 0), 0);
    const own = [...(monthLines.lines.get(event.council)?.values() ?? [])];
    const balance = own.reduce((sum, { amountPence }) => sum + amountPence, before);
    if (balance === 0) continue;
    const weights = event.successors.map(({ council, weight }) => ({ to: council, weight }));
    const shares = apportion(pence(balance), weights);
    if ('rejected' in shares) throw new RangeError(shares.rejected.because);
    const line = { key: `transfer/${event.council}`, kind: 'transfer', source: id } as const;
    const about = `${event.council}, succeeded on ${event.effectiveOn}`;
    add(monthLines, event.council, { ...line, about, amountPence: -balance });
    for (const { to, sharePence } of shares.shares)
      add(monthLines, to, { ...line, about, amountPence: sharePence });
  }
}
