const longestSearch = 200;

/** The requested page number; 1 if it is missing or invalid. */
export const pageAsked = (text: string | undefined): number =>
  /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1;

/** The search words. */
export const wordsAsked = (text: string | undefined): string => (text ?? '').trim().slice(0, longestSearch);

/** An address with the query, without empty values. */
export function addressWith(path: string, asked: object): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size > 0 ? `${path}?${query}` : path;
}

interface Listed {
  readonly page: number;
  readonly total: number;
  readonly size: number;
}

/** The position in a list of pages, with links to the neighbouring ones. */
export function pagesOf({ page, total, size }: Listed, link: (page: string) => string) {
  const last = Math.max(1, Math.ceil(total / size));
  return {
    ...{ page, last },
    before: page > 1 ? link(String(page - 1)) : null,
    after: page < last ? link(String(page + 1)) : null,
  };
}
