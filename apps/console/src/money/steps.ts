import type { Schemas } from '../api/casebook-api.js';
import { timeTaken } from '../time/time-form.js';
import { amountInWords as inPounds } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';

type Opened = Schemas['OpenedLineView'];
type Step = Schemas['LineStepView'];

/** A line opened: its steps, each with the facts that it alone adds up, and the facts of the line itself. */
export function openedShown({ line, steps, facts }: Opened, month: string) {
  const own = new Set([...line.sources, ...line.restsOn]);
  return {
    facts: facts.filter(({ id }) => own.has(id)),
    poolHref: poolAddress(line, facts),
    steps: {
      rows: steps.map((step) => ({
        ...{ of: ofWhat(step), words: howMuch(step), amountPence: step.amountPence },
        facts: facts.filter(({ id }) => !own.has(id) && step.sources.includes(id)),
      })),
      bar: barOf(steps),
      totalPence: steps.reduce((sum, { amountPence }) => sum + amountPence, 0),
      late: line.month === month ? null : monthInWords(line.month),
    },
  };
}

/** The month of the whole pool of which a line is a share. */
function poolAddress({ kind, month }: Opened['line'], facts: Opened['facts']): string | null {
  const pool = facts
    .map(({ event }) => (event as { readonly pool?: unknown }).pool)
    .find((name) => typeof name === 'string');
  return kind === 'poolShare' && pool ? `/money/pools/${month}/${pool}` : null;
}

const ofWhat = ({ basis, partPence }: Step): string =>
  basis === 'rate' ? `${inPounds(partPence)} an hour` : inPounds(partPence);

/** "By fixed share" */
export const basisInWords = (basis: string): string => bases[basis] ?? basis;

const bases: Readonly<Record<string, string>> = {
  fixedShare: 'By fixed share',
  population: 'By population',
  hours: 'By hours',
  weightedCases: 'By weighted cases',
  feeIncome: 'By fee income',
  otherwise: 'By the part of the rule for everything else',
};

function howMuch({ basis, unit, numerator, denominator }: Step): string {
  if (basis === 'rate') return timeTaken(numerator);
  if (basis === 'host') return 'All of it, because no other council has to pay for it';
  const inOwnWords = inWords[unit];
  const amount = inOwnWords ?? counted;
  return `${basisInWords(basis)}: ${amount(numerator)} of ${amount(denominator)}${inOwnWords ? '' : ` ${unit}`}`;
}

/** Units whose amounts say themselves what they are. */
const inWords: Readonly<Record<string, (amount: number) => string>> = { pence: inPounds, minutes: timeTaken };

const counted = (number: number): string => number.toLocaleString('en-GB');

/** The width of the drawing of a pool. */
const barWidth = 640;

/** A part of a pool as it is drawn: this council's share of it first. */
interface BarPart {
  readonly x: number;
  readonly width: number;
  readonly own: number;
  readonly words: string;
}

/** A pool as one bar, cut as the rule cuts it. Null for what is not a share of a pool. */
function barOf(steps: readonly Step[]): readonly BarPart[] | null {
  const pool = steps.reduce((sum, { partPence }) => sum + partPence, 0);
  if (pool <= 0 || steps.some(({ basis, denominator }) => basis === 'rate' || denominator <= 0)) return null;
  let before = 0;
  return steps.map(({ basis, partPence, numerator, denominator }) => {
    const [x, width] = [before, (partPence / pool) * barWidth];
    before += width;
    const own = tenth((width * numerator) / denominator);
    return {
      x: tenth(x),
      width: tenth(width),
      own,
      words: `${bases[basis] ?? 'All of it'}: ${inPounds(partPence)}`,
    };
  });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
