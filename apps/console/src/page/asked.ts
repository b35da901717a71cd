const longestSearch = 200;

/** The number of the page that an address asks for; the first where it asks for none that can be. */
export const pageAsked = (text: string | undefined): number =>
  /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1;

/** Words to search for. */
export const wordsAsked = (text: string | undefined): string => (text ?? '').trim().slice(0, longestSearch);

/** An address that holds what was asked for; what is empty is left out. */
export function addressWith(path: string, asked: object): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size > 0 ? `${path}?${query}` : path;
}

interface Listed {
  readonly page: number;
  readonly total: number;
  readonly size: number;
}

/** Where a page is in its list, and the ways to those beside it. */
export function pagesOf({ page, total, size }: Listed, link: (page: string) => string) {
  const last = Math.max(1, Math.ceil(total / size));
  return {
    ...{ page, last },
    before: page > 1 ? link(String(page - 1)) : null,
    after: page < last ? link(String(page + 1)) : null,
  };
}
