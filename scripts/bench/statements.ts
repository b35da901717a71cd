/**
 * `npm run bench:statements`
 *
 * Measures the statements of a large service: 40 councils, 600 officers, 500,000 time entries over a year,
 * some of them late, four pools, each month closed. First every council's twelve statements, then the
 * reconciliation.
 */
import { performance } from 'node:perf_hooks';
import {
  billing,
  type CouncilCode,
  costRecovery,
  councilCode,
  ledgers,
  officerId,
  poundsOf,
  savings,
  statements,
} from '#domain';
import { addDays, calendarDate } from '#legislation';
import { caseWork, History, timeEntry, weightsOf } from '../../libs/domain/test/billing.js';

const councils = Array.from({ length: 40 }, (_, at) => `C${String(at).padStart(2, '0')}`);
const officers = Array.from({ length: 600 }, (_, at) => officerId(`officer.${at}`));
const months = costRecovery.monthsOfYear(2026);
const entries = Number(process.argv[2] ?? 500_000);
const grades = ['assistant', 'planner', 'senior', 'principal', 'manager'];
const pools = ['policy', 'management', 'systems', 'training'];

/** The same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function year(): History {
  const random = numbers(2026);
  const history = new History();
  history.found(councils[0]!, '2026-04');
  for (const council of councils) history.stage(council, 'live', '2026-04-01');
  for (const [at, grade] of grades.entries()) history.rate(grade, '2026-04-01', 3000 + at * 900);
  const even = weightsOf(Object.fromEntries(councils.map((council, at) => [council, at + 1])));
  const bases = [
    { portion: 1, basis: 'hours' },
    { portion: 1, basis: 'fixedShare', shares: even },
    { portion: 1, basis: 'population', people: even },
    { portion: 1, basis: 'weightedCases', weights: { major: 5, minor: 2, other: 1 } },
  ] as const;
  for (const [at, pool] of pools.entries())
    history.rule(pool, '2026-04-01', { parts: [bases[at]!], otherwise: even });
  for (const [at, month] of months.entries()) {
    for (const pool of pools) history.poolCost(pool, `${month}-01`, 10_000_000 + random(100_000));
    for (let entry = 0; entry < entries / months.length; entry += 1) {
      const late = at > 0 && random(100) < 2;
      const of = late ? months[at - 1]! : month;
      const on = addDays(calendarDate(`${of}-01`), random(28));
      const work =
        random(10) === 0
          ? ({ on: 'pool', pool: pools[random(4)]!, activity: 'meeting' } as const)
          : caseWork(councils[random(40)]!, random(20_000));
      const made = timeEntry(`${at}/${entry}`, 6 + random(120), work, grades[random(5)]!);
      history.happen({ type: 'TimeRecorded', effectiveOn: on, officer: officers[random(600)]!, ...made });
    }
    history.close(month);
  }
  return history;
}

function timed<Result>(what: string, act: () => Result): Result {
  const start = performance.now();
  const { user } = process.cpuUsage();
  const result = act();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const ofCpu = ((process.cpuUsage().user - user) / 1e6).toFixed(2);
  console.log(`${what.padEnd(64)} ${seconds.padStart(7)} s, ${ofCpu} s of processor`);
  return result;
}

const sourcesOf = (lines: readonly statements.StatementLine[]): number =>
  lines.reduce((sum, { sources }) => sum + sources.length, 0);

/** A pool cost in the month after the last. */
function oneMore(all: readonly billing.BillingFact[]): readonly billing.BillingFact[] {
  const cost = all.findLast(({ event }) => event.type === 'PoolCostRecorded')!;
  const event = { ...cost.event, effectiveOn: calendarDate('2027-04-01') };
  return [{ ...cost, id: 'one more', position: BigInt(all.length + 1), event }];
}

/**
 * Runs all steps and reports the longest. Processor time is measured, because it does not depend on other
 * load.
 */
function longestStep<Answer>(what: string, steps: Generator<void, Answer>): Answer {
  let longest = 0;
  let count = 0;
  for (;;) {
    const { user, system } = process.cpuUsage();
    const step = steps.next();
    const took = process.cpuUsage();
    longest = Math.max(longest, (took.user + took.system - user - system) / 1_000);
    count += 1;
    if (!step.done) continue;
    console.log(`${what.padEnd(64)} ${String(Math.round(longest)).padStart(7)} ms at most of ${count} steps`);
    return step.value;
  }
}

const { facts } = timed(`making up ${entries} time entries`, year);
const opened = timed('opening the books', () => billing.billingOf(facts)!);
const first = councilCode(councils[7]!);
const fresh = () => billing.billingOf(facts)!;
longestStep(
  'one statement of the last month, nothing settled',
  billing.drafting(fresh(), first, months.at(-1)!),
);
timed('what one month comes to', () => fresh().accrual(months[3]!, null));
longestStep('opening the books', billing.opening(facts));
const work = caseWork(councils[7]!, 7);
const caseId = work.on === 'case' ? work.caseId : undefined;
if (caseId)
  longestStep(
    'full cost of a case',
    billing.fullCostOf(opened.books, first, { caseId }, { charged: () => false }),
  );
longestStep(
  'cost tests of a kind of service',
  billing.costTests(opened.books, facts, { council: first, service: 'preApplication', year: 2026 }),
);
longestStep('statutory fees of a council', billing.statutoryFees(opened.books, facts, first));
longestStep('savings of every council', savings.savingsOf(fresh(), facts, councils.map(councilCode), 2026));
longestStep('reconciling, nothing settled', ledgers.reconciling(fresh(), facts));
if (process.argv[3] === 'steps') process.exit(0);
const codes: readonly CouncilCode[] = councils.map(councilCode);
const closing = timed(`${codes.length * months.length} statements, 40 councils by 12 months`, () =>
  codes.map((council) => months.map((month) => opened.statement(council, month).totals.closingPence).at(-1)!),
);
const again = billing.billingOf(facts)!;
timed('one statement of the last month, from closed books', () => again.statement(codes[7]!, months.at(-1)!));
const more = billing.billingOf([...facts, ...oneMore(facts)], again)!;
timed('the same after one more fact, the rest being settled', () =>
  more.statement(codes[7]!, months.at(-1)!),
);
const reconciled = timed('reconciling statements, ledger and facts', () => ledgers.reconcile(opened, facts));
const largest = codes
  .flatMap((council) => months.map((month) => opened.statement(council, month).lines))
  .reduce((most, lines) => (sourcesOf(lines) > sourcesOf(most) ? lines : most));
const parts = timed('the largest statement in parts for the record', () => statements.partsOf(largest));
const bytes = parts.map((part) => Buffer.byteLength(JSON.stringify(part)));
console.log(
  `it names ${sourcesOf(largest)} facts in ${parts.length} parts, the largest of ${Math.round(Math.max(...bytes) / 1024)} KiB (an append may hold 1,024)`,
);
console.log(`closing balances ${poundsOf(closing.reduce((sum, each) => sum + each, 0))}`);
console.log(`statements, ledger and facts ${reconciled.agrees ? 'agree' : 'DO NOT AGREE'}`);
console.log(`memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
process.exitCode = reconciled.agrees ? 0 : 1;
