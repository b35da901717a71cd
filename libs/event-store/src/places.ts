import type { Page, Place, ReadOptions } from './event-store.js';
import type { Delivered } from './recorded.js';

/** The position of a fact, readable or not. */
export function placeOf(delivered: Delivered): Place {
  const { position, id } = 'recorded' in delivered ? delivered.recorded : delivered.undecodable;
  return { position, id };
}

/** The later of two places. */
export const later = (one: Place | null, other: Place | null): Place | null =>
  isAfter(other, one) ? other : one;

/** Whether one position is after another; the beginning (null) is before all others. */
export const isAfter = (one: Place | null, other: Place | null): boolean =>
  one !== null && (other === null || one.position > other.position);

/** No log is this long: servers that know no position yet may say 2^64 - 1. */
export const isPosition = (position: bigint): boolean => position >= 0n && position < 2n ** 63n;

const beginning = '0';

/** A position as text; {@link parsePlace} reads it back. */
export const placeText = (place: Place | null): string =>
  place?.id ? `${place.position}-${place.id.replaceAll('-', '')}` : beginning;

/** Null for the beginning, undefined for a text that is not a position. */
export function parsePlace(text: string): Place | null | undefined {
  if (text === beginning) return null;
  const found = /^(\d{1,19})-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text);
  if (!found) return undefined;
  const position = BigInt(found[1]!);
  return isPosition(position) ? { position, id: found.slice(2).join('-') } : undefined;
}

interface Reads {
  readonly readAfter: (after: Place | null, options: ReadOptions) => Promise<Page>;
}

/**
 * The record from a position to its present end, one page at a time; the next page is fetched while one is
 * used.
 */
export async function* everyPage(
  store: Reads,
  { after, ...options }: ReadOptions & { readonly after: Place | null },
): AsyncGenerator<Page, void, undefined> {
  const read = (from: Place | null): Promise<Page> => {
    const page = store.readAfter(from, options);
    // The caller that awaits it gets the failure. Until then it must not count as an unhandled rejection.
    page.catch(() => undefined);
    return page;
  };
  for (let next: Promise<Page> | undefined = read(after); next && !options.signal?.aborted; ) {
    const page: Page = await next;
    next = page.more ? read(page.through) : undefined;
    yield page;
  }
}
