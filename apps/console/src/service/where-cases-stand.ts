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
  const month = on.slice(0, 7);
  const thisMonth = months.find((each) => each.month === month);
  return {
    ...{ on, councils, rows, open: sum(open) },
    late: cells.reduce((all, { late }) => all + late, 0),
    openHref: addressWith('/cases', { stage: 'open' }),
    lateHref: addressWith('/cases', { late: 'yes' }),
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
