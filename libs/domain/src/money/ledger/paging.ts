import type { Posting } from './postings.js';

export interface LedgerPage {
  readonly postings: readonly Posting[];
  /** The entry after which to continue; null if there are no more. */
  readonly next: string | null;
}

/**
 * A page of whole entries after a given one, so that each page balances. Undefined if the given entry does
 * not exist.
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
