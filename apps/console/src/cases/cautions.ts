import type { Act } from '../acts/acts-view.js';

/** Where what a caution tells of is seen to, by its code. */
const seenTo: Readonly<Record<string, string>> = {
  'details-waiting': '/do/proposed-details/confirmation',
  'documents-waiting': '/documents',
  'fee-not-assessed': '/do/fee-assessment',
  objections: '/people#comments',
  'consultee-late': '/people',
  'consultee-asked': '/people',
  'not-on-register': '/do/publication',
};

/** What to know before an act, each with the way to see to it. */
export const cautionsOf = ({ cautions }: Pick<Act, 'cautions'>, href: string) =>
  cautions.map(({ code, words }) => ({
    words,
    href: seenTo[code] === undefined ? null : href + seenTo[code],
  }));
