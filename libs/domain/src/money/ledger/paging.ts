import type { Posting } from './postings.js';

export interface LedgerPage {
  readonly postings: readonly Posting[];
  /** The entry after which to go on; null where there are no more. */
  readonly next: string | null;
}

/**
 * So many entries after one, each of them whole, so that what is on a page balances. Nothing where there is no such
 * entry to go on after.
 */
export function ledgerPage(
  postings: readonly Posting[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): LedgerPage | undefined {
  const entries = [...new Set(postings.map(({ entry }) => entry))];
  const from = after === undefined ? 0 : entries.indexOf(after) + 1;
  if (after !== undefined && from === 0) return undefined;
  const chosen = new Set(entries.slice(from, from + limit));
  const isLast = from + limit >= entries.length;
  return {
    postings: postings.filter(({ entry }) => chosen.has(entry)),
    next: isLast ? null : [...chosen].at(-1)!,
  };
}
