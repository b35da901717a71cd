import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A line of the spreadsheet: what one thing adds to a column of a council's month, and the sum that says so. */
interface HandWorkedLine {
  readonly council: string;
  readonly month: string;
  readonly column: Column;
  readonly what: string;
  readonly sum: string;
  readonly pence: number;
}

export const columns = ['time', 'pools', 'disbursements', 'income', 'adjustments', 'settled'] as const;
export type Column = (typeof columns)[number];

/** A row of the spreadsheet: a council's statement for a month. */
type HandWorkedStatement = Readonly<Record<Column | 'opening' | 'closing', number>> & {
  readonly council: string;
  readonly month: string;
};

const sheet = (name: string): readonly Readonly<Record<string, string>>[] => {
  const path = fileURLToPath(new URL(`../../docs/worked-year/${name}.csv`, import.meta.url));
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header.split(',');
  return rows.map((row) =>
    Object.fromEntries(cells(row).map((cell, at) => [names[at] ?? `column ${at}`, cell])),
  );
};

const cells = (row: string): readonly string[] =>
  [...row.matchAll(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([cell]) => cell.replaceAll('"', ''));

export const handWorkedLines: readonly HandWorkedLine[] = sheet('lines').map(
  ({ pence, ...line }) => ({ ...line, pence: Number(pence) }) as unknown as HandWorkedLine,
);

export const handWorkedStatements: readonly HandWorkedStatement[] = sheet('statements').map(
  ({ council, month, ...amounts }) =>
    ({
      council,
      month,
      ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, Number(amount)])),
    }) as HandWorkedStatement,
);

/** A statement's totals as the spreadsheet names them. */
export const asInSpreadsheet = (
  council: string,
  month: string,
  totals: Readonly<Record<string, number>>,
): Readonly<Record<string, string | number | undefined>> => ({
  council,
  month,
  opening: totals.openingPence,
  time: totals.timePence,
  pools: totals.poolSharesPence,
  disbursements: totals.disbursementsPence,
  income: totals.incomeHeldPence,
  adjustments: totals.adjustmentsPence,
  settled: totals.settledPence,
  closing: totals.closingPence,
});
