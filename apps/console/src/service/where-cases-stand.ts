import type { Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { addressWith } from '../page/asked.js';
import { monthInShort, monthInWords } from '../words/days.js';
import { openStages, type Stage } from '../words/stages.js';

type Counts = Schemas['CaseloadCountsView'];

/** Open cases by stage and council, and received and closed cases by month. */
export function serviceShown(
  { cells, on }: Pick<Counts, 'cells' | 'on'>,
  { months }: Pick<Counts, 'months'>,
  councils: readonly (CouncilShown & { readonly stage: string })[],
) {
  const open = cells.filter(({ stage }) => openStages.includes(stage as Stage));
  const sum = (of: readonly { readonly cases: number }[]) => of.reduce((all, { cases }) => all + cases, 0);
  const rows = openStages.map((stage) => {
    const ofStage = open.filter((cell) => cell.stage === stage);
    return {
      stage,
      counts: councils.map(({ code }) => ({
        count: sum(ofStage.filter(({ council }) => council === code)),
        href: `/cases?${new URLSearchParams({ stage, council: code.toLowerCase() })}`,
      })),
      total: sum(ofStage),
      href: `/cases?${new URLSearchParams({ stage })}`,
    };
  });
  /** A row of all open cases, or of some: the list of each council, and of all of them. */
  const rowOf = (words: string, asked: object, many: (cell: Counts['cells'][number]) => number) => {
    const sumOf = (of: typeof cells): number => of.reduce((all, cell) => all + many(cell), 0);
    return {
      ...{ words, total: sumOf(cells), href: addressWith('/cases', asked) },
      counts: councils.map(({ code }) => ({
        count: sumOf(cells.filter(({ council }) => council === code)),
        href: addressWith('/cases', { ...asked, council: code.toLowerCase() }),
      })),
    };
  };
  const month = on.slice(0, 7);
  const thisMonth = months.find((each) => each.month === month);
  return {
    ...{ on, councils, rows },
    open: rowOf('All open', { stage: 'open' }, ({ stage, cases }) =>
      openStages.includes(stage as Stage) ? cases : 0,
    ),
    late: rowOf('Past the last day', { late: 'yes' }, (cell) => cell.late),
    thisMonth: thisMonth && { counts: countsOf(thisMonth), words: monthInWords(month).split(' ')[0] },
    most: Math.max(1, ...months.map(({ received, decided }) => Math.max(received, decided))),
    months: months.map((each) => ({
      ...{ ...each, words: monthInShort(each.month) },
      counts: countsOf(each),
    })),
  };
}

/** What came in and went out in a month, each with the list of its cases. */
function countsOf({ month, received, decided, withdrawn, closedOtherwise }: Counts['months'][number]) {
  const cell = (words: string, many: number, asked: object) => ({
    ...{ words, many, href: addressWith('/cases', asked) },
  });
  return [
    cell('received', received, { received: month }),
    cell('decided', decided, { decided: month }),
    cell('withdrawn', withdrawn, { stage: 'withdrawn', ended: month }),
    cell('closed otherwise', closedOtherwise, { stage: 'closed otherwise', ended: month }),
  ];
}

/** What came in and went out, by month, as CSV. */
export const monthsAsCsv = ({ months }: Pick<Counts, 'months'>): string =>
  [
    'month,received,decided,withdrawn,closed otherwise',
    ...months.map(({ month, received, decided, withdrawn, closedOtherwise }) =>
      [month, received, decided, withdrawn, closedOtherwise].join(','),
    ),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
