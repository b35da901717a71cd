import type { Act, Acts } from '../acts/acts-view.js';
import { addressOf } from '../acts/addresses.js';

/** The groups of acts shown beside the first act. The others are on the page with all acts. */
const shortLists = ['Record what came', 'Ask or agree', 'Assess'];

/** Where the user can deal with a caution, by its code. */
const seenTo: Readonly<Record<string, string>> = {
  'details-waiting': '/do/proposed-details/confirmation',
  'documents-waiting': '/documents',
};

/** The box "What you can do now": one main act, its cautions, then short lists. */
export function doBox({ acts, waitsFor }: Acts, href: string) {
  const can = acts.filter(({ may }) => may);
  const first = can.find(({ primary }) => primary);
  const link = ({ command, label }: Act) => ({
    href: `${href}/do/${addressOf(command)}`,
    words: label,
  });
  return {
    first: first ? link(first) : null,
    waitsFor: waitsFor?.words ?? null,
    cautions: (first?.cautions ?? []).map(({ code, words }) => ({
      words,
      href: seenTo[code] === undefined ? null : href + seenTo[code],
    })),
    short: shortLists
      .map((words) => ({
        words,
        acts: can.filter((each) => each.group === words && !each.primary).map(link),
      }))
      .filter((list) => list.acts.length > 0),
    counts: { can: can.length, cannot: acts.length - can.length },
  };
}
