import type { Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { amountInWords } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';
import { ruleInWords } from './rule-in-words.js';
import { workingInWords } from './working.js';

export type PoolMonth = Schemas['PoolsView'];
export type PoolOverTime = Schemas['PoolOverTimeView'];

/** A line of a statement that is a share of a pool. */
export type ShareLine = Pick<Schemas['StatementLineView'], 'key' | 'restsOn' | 'about' | 'amountPence'>;

interface Asked {
  readonly pool: string;
  readonly month: string;
  readonly council: (code: string) => CouncilShown;
  /** The shares on the statements of the user's councils, by council. */
  readonly lines: ReadonlyMap<string, readonly ShareLine[]>;
}

/** A pool's month: its costs, the rules in force, and who pays which share. */
export function poolShown(monthOf: PoolMonth, overTime: PoolOverTime, asked: Asked) {
  const groups = monthOf.pools.filter(({ pool }) => pool === asked.pool);
  const shares = monthOf.shares.filter(({ pool }) => pool === asked.pool);
  const totalPence = sumOf(groups);
  const othersPence = totalPence - sumOf(shares);
  const costs = overTime.costs.filter(({ incurredOn }) => incurredOn.startsWith(asked.month));
  const month = monthInWords(asked.month);
  const called = (code: string): string => asked.council(code).name;
  return {
    ...{ name: overTime.name, totalPence, othersPence },
    sentence:
      totalPence === 0
        ? `${overTime.name} cost nothing in ${month}.`
        : `${overTime.name} cost ${amountInWords(totalPence)} in ${month}: ${whoPays(shares, othersPence, called)}.`,
    ...{ costs, restPence: totalPence - sumOf(costs.filter(({ reversed }) => !reversed)) },
    rules: groups.map(({ ruleId, rule, amountPence }) => ({
      ...{ ruleId, amountPence, words: rule && ruleInWords(rule, called) },
    })),
    shares: shares.map((share) => ({
      ...{ ...share, council: asked.council(share.council), working: workingInWords(share.working) },
      ...statedOf(share, asked),
    })),
    bar: barOf(shares, { totalPence, othersPence }, asked.council),
    overTime: overTime.rules.map(({ ruleId, from, until, rule }) => ({
      ...{ from, until, words: ruleInWords(rule, called) },
      isInForce: groups.some((each) => each.ruleId === ruleId),
    })),
  };
}

type Share = PoolMonth['shares'][number];

/** "Cambridge pays £1.00, and the other councils together £2.00" */
function whoPays(shares: readonly Share[], othersPence: number, called: (code: string) => string): string {
  const own = byCouncil(shares).map(
    ({ council, amountPence }) => `${called(council)} pays ${amountInWords(amountPence)}`,
  );
  const others = othersPence === 0 ? [] : [`the other councils together pay ${amountInWords(othersPence)}`];
  const all = [...own, ...others];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}` : (all[0] ?? 'nobody pays it');
}

/** What each council pays by all rules of the month together. */
const byCouncil = (shares: readonly Share[]) =>
  [...new Set(shares.map(({ council }) => council))].map((council) => ({
    ...{ council, amountPence: sumOf(shares.filter((each) => each.council === council)) },
  }));

/** The line of the council's statement of the month, and what it says if the rest of the share came later. */
function statedOf({ council, ruleId, name, amountPence }: Share, { month, lines }: Asked) {
  const line = (lines.get(council) ?? []).find(({ restsOn, about }) =>
    ruleId === null ? restsOn.length === 0 && about === name : restsOn.includes(ruleId),
  );
  if (!line) return { href: null, late: 'It came after the statement of the month, and is on a later one' };
  const stated = amountInWords(line.amountPence);
  return {
    href: `/money/${council.toLowerCase()}/${month}/line?key=${encodeURIComponent(line.key)}`,
    late:
      line.amountPence === amountPence
        ? null
        : `The statement of the month has ${stated}; what came later is on a later one`,
  };
}

const barWidth = 640;

/** The pool as one bar, cut by council. Null if it cannot be drawn: a share was taken back. */
function barOf(
  shares: readonly Share[],
  { totalPence, othersPence }: { readonly totalPence: number; readonly othersPence: number },
  council: (code: string) => CouncilShown,
) {
  const parts = [
    ...byCouncil(shares).map((each) => ({ ...each, council: council(each.council) })),
    ...(othersPence === 0 ? [] : [{ council: null, amountPence: othersPence }]),
  ];
  if (totalPence <= 0 || parts.some(({ amountPence }) => amountPence < 0)) return null;
  let before = 0;
  return parts.map(({ council: of, amountPence }) => {
    const [x, width] = [before, (amountPence / totalPence) * barWidth];
    before += width;
    return {
      ...{ council: of, x: tenth(x), width: tenth(width) },
      words: `${of?.name ?? 'The other councils together'}: ${amountInWords(amountPence)}`,
    };
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const sumOf = (all: readonly { readonly amountPence: number }[]): number =>
  all.reduce((sum, { amountPence }) => sum + amountPence, 0);
