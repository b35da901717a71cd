import type { Act, Acts } from '../acts/acts-view.js';
import { addressOf } from '../acts/addresses.js';
import { cautionsOf } from './cautions.js';

/** The groups of acts shown beside the first act. The others are on the page with all acts. */
const shortLists = ['Record what came', 'Ask or agree', 'Assess'];

/** An act that serves only to record, on a decided case, what happened before its decision. */
const isOnlyForEarlier = ({ cautions }: Act): boolean => cautions.some(({ code }) => code === 'found-later');

/** The box "What you can do now": one main act, its cautions, then short lists. */
export function doBox({ acts, total, waitsFor }: Acts, href: string) {
  const can = acts.filter(({ may }) => may);
  const first = can.find(({ primary }) => primary);
  const link = ({ command, label }: Act) => ({
    href: `${href}/do/${addressOf(command)}`,
    words: label,
  });
  return {
    first: first ? link(first) : null,
    waitsFor: waitsFor?.words ?? null,
    cautions: first ? cautionsOf(first, href) : [],
    short: shortLists
      .map((words) => ({
        words,
        acts: can
          .filter((each) => each.group === words && !each.primary && !isOnlyForEarlier(each))
          .map(link),
      }))
      .filter((list) => list.acts.length > 0),
    counts: { can: can.length, cannot: total - can.length },
  };
}
