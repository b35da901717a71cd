import fc from 'fast-check';
import type { BillingFact } from '../src/money/billing/index.js';
import type { RulePart } from '../src/money/cost-pool/index.js';
import { type Month, month } from '../src/money/cost-recovery/month.js';
import { caseWork, History, timeEntry, weightsOf } from './billing.js';
import { credit, feeBack, invoice, moneyOnCharge, undo } from './billing-charges.js';

const councils = ['AAA', 'BBB', 'CCC'] as const;
export const months = ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04'] as const;

/** An event: `at` chooses one of the possible events, `day` and `back` choose its day. */
const happening = fc.record({
  kind: fc.constantFrom(
    ...([
      'time',
      'time',
      'time',
      'pool time',
      'reverse',
      'pool cost',
      'disburse',
      'fee',
      'received',
    ] as const),
    ...(['adjust', 'settle', 'rate', 'rule', 'close', 'unrated time', 'idle time'] as const),
    ...(['invoice', 'pay', 'pay', 'credit', 'give back', 'fee back', 'undo'] as const),
  ),
  who: fc.nat(2),
  day: fc.integer({ min: 1, max: 28 }),
  back: fc.nat(3),
  amount: fc.integer({ min: 1, max: 700_000 }),
  at: fc.nat(100),
});
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

export const plot = fc.record({
  happenings: fc.array(happening, { minLength: 5, maxLength: 60 }),
  joins: fc.integer({ min: 1, max: 28 }),
  succession: fc.constantFrom('none', 'merger', 'split'),
  trueUp: fc.boolean(),
});
type Plot = typeof plot extends fc.Arbitrary<infer One> ? One : never;

const bases: readonly RulePart[] = [
  { portion: 1, basis: 'hours' },
  { portion: 2, basis: 'weightedCases', weights: { major: 5, minor: 2, other: 1 } },
  { portion: 3, basis: 'feeIncome' },
  { portion: 1, basis: 'fixedShare', shares: weightsOf({ AAA: 5, BBB: 3, CCC: 2 }) },
  { portion: 4, basis: 'population', people: weightsOf({ AAA: 145_700, BBB: 162_100, CCC: 90_300 }) },
];

export interface PlotSoFar {
  readonly facts: readonly BillingFact[];
  /** What was known when each month was closed. */
  readonly closings: ReadonlyMap<Month, readonly BillingFact[]>;
}

export function tell({ happenings, joins, succession, trueUp }: Plot): PlotSoFar {
  const history = new History();
  history.found('AAA', months[0]);
  history.stage('AAA', 'live', `${months[0]}-01`);
  history.stage('BBB', 'live', `${months[0]}-01`);
  history.stage('CCC', 'live', `${months[1]}-${String(joins).padStart(2, '0')}`);
  history.rate('senior', '2026-11-01', 5404);
  history.rule('policy', '2026-11-01', { parts: [bases[0]!], otherwise: weightsOf({ AAA: 1, BBB: 1 }) });
  history.holdFees('AAA', '2026-11-01');
  history.holdFees('CCC', '2027-01-01');
  const closings = new Map<Month, readonly BillingFact[]>();
  let open = 0;
  for (const each of happenings) {
    if (each.kind !== 'close') happen(history, each, open);
    else if (open < 5) {
      history.close(months[open]!);
      closings.set(month(months[open]!), [...history.facts]);
      open += 1;
    }
  }
  if (succession === 'merger') history.succeed('BBB', '2027-03-15', { AAA: 1 });
  if (succession === 'split') history.succeed('BBB', '2027-03-01', { AAA: 2, CCC: 1 });
  if (trueUp) history.trueUp(2026);
  return { facts: history.facts, closings };
}

function happen(history: History, { kind, who, day, back, amount, at }: Happening, open: number): void {
  const council = councils[who]!;
  const on = `${months[Math.max(open - back, 0)]}-${String(day).padStart(2, '0')}`;
  const minutes = (amount % 480) + 1;
  const id = String(history.facts.length);
  switch (kind) {
    case 'time':
      return void history.time(on, timeEntry(id, minutes, caseWork(council, at % 4)));
    case 'unrated time':
      return void history.time(on, timeEntry(id, minutes, caseWork(council, at % 4), 'principal'));
    case 'pool time':
      return void history.time(on, timeEntry(id, minutes, { on: 'pool', pool: 'policy', activity: 'plan' }));
    case 'reverse': {
      const gone = new Set(
        history.facts.flatMap(({ event }) => (event.type === 'TimeReversed' ? [event.entryId] : [])),
      );
      const left = history.facts.filter(
        ({ event }) => event.type === 'TimeRecorded' && !gone.has(event.entryId),
      );
      return void (left.length > 0 && history.reverse(left[at % left.length]!));
    }
    case 'idle time':
      return void history.time(on, {
        ...timeEntry(id, minutes, caseWork(council, at % 4)),
        chargeable: false,
      });
    case 'invoice': {
      const incomeTo = at % 3 ? 'council' : { pool: 'policy' };
      return void invoice(history, council, on, { chargeId: `charge-${at % 3}`, netPence: amount, incomeTo });
    }
    case 'pay':
    case 'give back':
      return void moneyOnCharge(history, kind === 'pay' ? 'ChargePaid' : 'ChargeRefunded', on, {
        at,
        amount,
      });
    case 'credit':
      return void credit(history, on, { at, amount });
    case 'fee back':
      return void feeBack(history, council, on, amount, at % 4);
    case 'undo':
      return void undo(history, at);
    case 'pool cost':
      return void history.poolCost(at % 2 ? 'policy' : 'systems', on, amount);
    case 'disburse':
      return void history.disburse(council, on, amount);
    case 'fee':
      return void history.feePaid(council, on, amount, at % 4);
    case 'received':
      return void history.received(council, on, (['major', 'minor', 'other'] as const)[at % 3]!);
    case 'adjust':
      return void history.adjust(council, on, amount - 350_000);
    case 'settle':
      return void history.settle(council, months[0], on, amount);
    case 'rate':
      return void history.rate(at % 2 ? 'senior' : 'principal', on, 3000 + (amount % 5000));
    case 'rule': {
      const parts = bases.filter((_, index) => (at >> index) % 2 === 1);
      const otherwise = weightsOf({ AAA: 1, BBB: 1, CCC: 1 });
      return void history.rule(at % 3 ? 'policy' : 'systems', on, {
        parts: parts.length ? parts : [bases[3]!],
        otherwise,
      });
    }
    case 'close':
      return;
  }
}
