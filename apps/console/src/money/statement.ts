import type { Schemas } from '../api/casebook-api.js';
import { monthInWords } from '../words/days.js';
import type { Totals } from './months.js';

type Line = Schemas['StatementLineView'];

/** Kinds of line, in the order in which a statement adds them up. */
const kinds = [
  { name: 'Time', kinds: ['time'], total: 'timePence' },
  { name: 'Shares of pools', kinds: ['poolShare'], total: 'poolSharesPence' },
  { name: 'Paid on its behalf', kinds: ['disbursement'], total: 'disbursementsPence' },
  { name: 'Income held for it', kinds: ['incomeHeld'], total: 'incomeHeldPence' },
  { name: 'Adjustments and late entries', kinds: ['adjustment', 'trueUp'], total: 'adjustmentsPence' },
  { name: 'Paid', kinds: ['settlement'], total: 'settledPence' },
  { name: 'Moved to or from another council', kinds: ['transfer'], total: 'transferredPence' },
] as const satisfies readonly {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly total: keyof Totals;
}[];

interface LineShown {
  readonly key: string;
  readonly href: string;
  readonly about: string;
  readonly amountPence: number;
  readonly working: string;
  /** The earlier month that a late line belongs to. Null for other lines. */
  readonly late: string | null;
  readonly isOpen: boolean;
}

export interface Part {
  readonly name: string;
  readonly amountPence: number;
  readonly lines: readonly LineShown[];
}

interface Shown {
  readonly lines: readonly Line[];
  readonly totals: Totals;
  readonly month: string;
}

/**
 * The sections from the opening to the closing balance, each with its lines. Late lines are listed with the
 * adjustments.
 */
export function partsOf(
  { lines, totals, month }: Shown,
  council: string,
  openKey: string | null,
): readonly Part[] {
  const address = `/money/${council.toLowerCase()}/${month}/line`;
  const shown = lines.map((line) => ({
    part: line.month === month ? line.kind : 'adjustment',
    line: {
      key: line.key,
      href: `${address}?key=${encodeURIComponent(line.key)}`,
      about: aboutInWords(line),
      amountPence: line.amountPence,
      working: line.working,
      late: line.month === month ? null : monthInWords(line.month),
      isOpen: line.key === openKey,
    },
  }));
  return kinds.map(({ name, kinds: of, total }) => ({
    name,
    amountPence: totals[total],
    lines: shown.filter(({ part }) => (of as readonly string[]).includes(part)).map(({ line }) => line),
  }));
}

/** The subject of a line, with the grade of the person who worked on it. */
export const aboutInWords = ({ about, grade }: Pick<Line, 'about' | 'grade'>): string =>
  grade === null ? about : `${about}, ${grade}`;
