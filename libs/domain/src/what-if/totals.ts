import type { CalendarDate, DecidedBy } from '#legislation';
import type { Answers, FeeOfCase } from './answers.js';
import { type Aspect, aspects, type Compared } from './compare.js';

/** Before and after. */
interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The effect of a proposal on all the cases asked about. */
export interface Totals {
  readonly cases: number;
  readonly differing: number;
  /** Their valid day cannot be moved like this. */
  readonly refused: number;
  readonly differingIn: Readonly<Record<Aspect, number>>;
  readonly fees: Both<FeeSums>;
  readonly whoDecides: Both<Readonly<Record<DecidedBy, number>>>;
  /** Past the day that counts. */
  readonly overdue: Both<number>;
  /** Past the Planning Guarantee, with nothing that removes it: the fee is to be refunded. */
  readonly guaranteeLost: Both<number>;
}

interface FeeSums {
  readonly owedPence: number;
  /** Still to be paid, on all cases that owe more than they have paid. */
  readonly underpaidPence: number;
  readonly overpaidPence: number;
  /** Cases whose fee is not worked out, or cannot be. They are in no sum. */
  readonly notKnown: number;
}

const noFees: FeeSums = { owedPence: 0, underpaidPence: 0, overpaidPence: 0, notKnown: 0 };
const nobody = { officer: 0, 'gateway-test': 0, committee: 0, undetermined: 0 } as const;
const twice = <Value>(value: Value): Both<Value> => ({ before: value, after: value });

export const noCases: Totals = {
  cases: 0,
  differing: 0,
  refused: 0,
  differingIn: Object.fromEntries(aspects.map((aspect) => [aspect, 0])) as Record<Aspect, number>,
  fees: twice(noFees),
  whoDecides: twice(nobody),
  overdue: twice(0),
  guaranteeLost: twice(0),
};

export function withCase(
  totals: Totals,
  { before, after, differs, refused }: Compared,
  on: CalendarDate,
): Totals {
  const both = <Value>(sums: Both<Value>, add: (sum: Value, answers: Answers) => Value): Both<Value> => ({
    before: add(sums.before, before),
    after: add(sums.after, after),
  });
  const one = (aspect: Aspect): number => totals.differingIn[aspect] + (differs.includes(aspect) ? 1 : 0);
  return {
    cases: totals.cases + 1,
    differing: totals.differing + (differs.length > 0 ? 1 : 0),
    refused: totals.refused + (refused ? 1 : 0),
    differingIn: Object.fromEntries(aspects.map((aspect) => [aspect, one(aspect)])) as Record<Aspect, number>,
    fees: both(totals.fees, (sums, { fee }) => withFee(sums, fee)),
    whoDecides: both(totals.whoDecides, (load, { whoDecides }) =>
      whoDecides ? { ...load, [whoDecides.value]: load[whoDecides.value] + 1 } : load,
    ),
    overdue: both(totals.overdue, (late, { decideBy }) => late + (decideBy && decideBy < on ? 1 : 0)),
    guaranteeLost: both(totals.guaranteeLost, (lost, answers) => lost + (isLost(answers, on) ? 1 : 0)),
  };
}

function withFee(sums: FeeSums, fee: FeeOfCase | null): FeeSums {
  if (fee === null || fee.settlement.state === 'not known') return { ...sums, notKnown: sums.notKnown + 1 };
  const { settlement } = fee;
  return {
    ...sums,
    owedPence: sums.owedPence + settlement.owedPence,
    underpaidPence: sums.underpaidPence + (settlement.state === 'underpaid' ? settlement.shortByPence : 0),
    overpaidPence: sums.overpaidPence + (settlement.state === 'overpaid' ? settlement.refundPence : 0),
  };
}

const isLost = ({ planningGuarantee }: Answers, on: CalendarDate): boolean =>
  planningGuarantee?.value.standing === 'running' && planningGuarantee.value.refundDueFrom <= on;
