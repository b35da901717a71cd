import type { FeeRoute } from './fee-route.js';

const standard: FeeRoute = { fee: 'prior approval', of: 'standard' };
/** Classes that allow building operations with the change of use; those that allow none are `standard`. */
const changeOfUse: FeeRoute = { fee: 'prior approval', of: 'change of use' };
const homes: FeeRoute = { fee: 'prior approval', of: 'part 20' };

const notCharged = (part: string): FeeRoute => ({
  fee: 'none',
  because: `Regulation 14 names no fee for ${part} of Schedule 2 to the General Permitted Development Order.`,
  source: 'SI 2012/2920 reg. 14(1)',
  confidence: 'K',
});

/** Regulation 14(1), Part by Part of the General Permitted Development Order. */
export const priorApprovalRoutes: Readonly<Record<string, FeeRoute>> = {
  'pa.part1.classA': standard,
  'pa.part1.classAA': standard,
  'pa.part3.classG': standard,
  'pa.part3.classM': changeOfUse,
  'pa.part3.classMA': { fee: 'prior approval', of: 'class MA' },
  'pa.part3.classN': changeOfUse,
  'pa.part3.classQ': changeOfUse,
  'pa.part3.classR': standard,
  'pa.part3.classS': standard,
  'pa.part3.classT': standard,
  'pa.part3.classV': standard,
  'pa.part4.classBB': standard,
  'pa.part4.classBC': standard,
  'pa.part4.classCA': standard,
  'pa.part4.classE': standard,
  'pa.part6': standard,
  'pa.part6.classA': standard,
  'pa.part6.classB': standard,
  'pa.part6.classE': standard,
  'pa.part7.classC': standard,
  'pa.part7.classM': standard,
  'pa.part9.classD': notCharged('Part 9'),
  'pa.part11.classB': standard,
  'pa.part14.classA': standard,
  'pa.part14.classB': standard,
  'pa.part14.classJ': standard,
  'pa.part14.classK': standard,
  'pa.part14.classOA': standard,
  'pa.part16.classA': { fee: 'prior approval', of: 'telecommunications' },
  'pa.part17': notCharged('Part 17'),
  'pa.part17.classB': notCharged('Part 17'),
  'pa.part17.classC': notCharged('Part 17'),
  'pa.part17.classG': notCharged('Part 17'),
  'pa.part18.classA': notCharged('Part 18'),
  'pa.part19.classTA': standard,
  'pa.part20.classA': homes,
  'pa.part20.classAA': homes,
  'pa.part20.classAB': homes,
  'pa.part20.classAC': homes,
  'pa.part20.classAD': homes,
  'pa.part20.classZA': homes,
};
