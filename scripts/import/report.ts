import type { Export } from './export-files.js';
import type { RowAnswer } from './sending.js';

const outcomes = ['imported', 'corrected', 'ready', 'already', 'refused', 'left'] as const;

const inWords: Readonly<Record<(typeof outcomes)[number], string>> = {
  imported: 'imported',
  corrected: 'put right',
  ready: 'ready to be imported',
  already: 'imported before',
  refused: 'refused',
  left: 'left out by the mapping',
};

const mostShown = 200;

type Reported = Pick<Export, 'columnsLeft' | 'orphans' | 'above' | 'inWindows1252'> & {
  readonly rows: readonly { readonly line: number }[];
};

/** The result of every row: refusals with reasons, their numbers, and a check of the totals. */
export function reportOf(answers: readonly RowAnswer[], from: Reported): string {
  const count = (outcome: RowAnswer['outcome']) => answers.filter((each) => each.outcome === outcome).length;
  const sums = outcomes.map((outcome) => [outcome, count(outcome)] as const).filter(([, sum]) => sum > 0);
  const accounted = sums.reduce((sum, [, each]) => sum + each, 0);
  const missing = from.rows.length - accounted;
  return [
    ...refusals(answers),
    ...table('By type', answers, ({ applicationType }) => [applicationType ?? '(none)']),
    ...table('By how they ended', answers, ({ ended }) => [ended ?? 'open']),
    ...table('By officer', answers, ({ officer }) => [officer ?? '(none)']),
    ...table('By fault', answers, ({ errors, outcome }) =>
      outcome === 'refused' ? errors.map(faultIn) : [],
    ),
    ...table('By gap', answers, ({ gaps }) => gaps),
    ...leftovers(from),
    `${from.rows.length} rows: ${sums.map(([outcome, sum]) => `${sum} ${inWords[outcome]}`).join(', ')}${
      missing === 0 ? '. Every row is accounted for.' : `, and ${missing} NOT ACCOUNTED FOR.`
    }`,
  ].join('\n');
}

/** The message without values that differ between rows, so that the same error is counted together. */
const faultIn = ({ field, because }: RowAnswer['errors'][number]): string => {
  const column = field.replace(/\.\d+/, '');
  const what = because
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\d{4}-\d\d-\d\d/g, 'a day')
    .replace(/\d+/g, 'n');
  return column === '' ? what : `${column}: ${what}`;
};

function refusals(answers: readonly RowAnswer[]): readonly string[] {
  const refused = answers.filter(({ outcome }) => outcome === 'refused');
  const lines = refused.slice(0, mostShown).map(({ line, formerReference, errors }) => {
    const faults = errors.map(({ field, because }) => (field ? `${field}: ${because}` : because));
    return `  line ${line}  refused  ${formerReference ?? '(no reference)'}  ${faults.join('; ')}`;
  });
  return refused.length > mostShown
    ? [...lines, `  … and ${refused.length - mostShown} more: see the list`]
    : lines;
}

function table(
  title: string,
  answers: readonly RowAnswer[],
  namesOf: (answer: RowAnswer) => readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const answer of answers)
    for (const name of new Set(namesOf(answer))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  return counts.size === 0
    ? []
    : [title, ...sorted.map(([name, sum]) => `  ${String(sum).padStart(7)}  ${name}`)];
}

function leftovers({ columnsLeft, orphans, above, inWindows1252 }: Reported): readonly string[] {
  return [
    ...above.map(
      ({ table: list, lines }) =>
        `${list}: the first ${lines.length} lines stand above the column names and were read past`,
    ),
    ...(columnsLeft.length > 0 ? [`Columns of which nothing is made: ${columnsLeft.join(', ')}`] : []),
    ...inWindows1252.map(
      ({ file, lines }) =>
        `${file}: ${lines.length} lines were read as Windows-1252 (${lines.slice(0, 10).join(', ')})`,
    ),
    ...(orphans.length > 0 ? [`${orphans.length} lines of lists belong to no case of the file:`] : []),
    ...orphans.slice(0, 20).map(({ table: list, line, because }) => `  ${list} line ${line}: ${because}`),
  ];
}

const columns = ['line', 'formerReference', 'outcome', 'caseReference', 'because'] as const;

/** A line for every row of the file, for a spreadsheet. */
export function listOf(answers: readonly RowAnswer[]): string {
  const lines = answers.map(({ line, formerReference, outcome, caseReference, errors }) => {
    const because = errors.map(({ field, because: why }) => (field ? `${field}: ${why}` : why)).join('; ');
    return [String(line), formerReference ?? '', outcome, caseReference ?? '', because].map(quoted).join(',');
  });
  return `${columns.join(',')}\n${lines.join('\n')}\n`;
}

/** A spreadsheet would calculate a cell that begins with one of these. */
const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
