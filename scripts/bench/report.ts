import type { Measured } from './driving.js';

/** A line of the table. */
export interface Line {
  readonly what: string;
  readonly found: string;
  readonly against?: string;
  /** The ratio to the reference measured in the same run. */
  readonly ratio?: number;
  /** The target for the ratio or the figure. */
  readonly want?: string;
}

/** A table that is readable in a terminal and valid Markdown. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ['what', 'ratio', 'want', 'found', 'against'],
    ...lines.map(({ what, ratio, want = '', found, against = '' }) => {
      return [what, ratio === undefined ? '' : ratio.toFixed(2), want, found, against];
    }),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

export const rate = ({ perSecond, p50Ms, p99Ms }: Measured, unit = ''): string =>
  `${whole(perSecond)}${unit}/s, p50 ${ms(p50Ms)}, p99 ${ms(p99Ms)}`;

export const whole = (number: number): string => Math.round(number).toLocaleString('en-GB');

export const ms = (milliseconds: number): string =>
  `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
