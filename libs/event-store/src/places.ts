import type { Page, Place, ReadOptions } from './event-store.js';
import type { Delivered } from './recorded.js';

/** Where a fact stands, whether or not it can be read. */
export function placeOf(delivered: Delivered): Place {
  const { position, id } = 'recorded' in delivered ? delivered.recorded : delivered.undecodable;
  return { position, id };
}

/** The later of two places. */
export const later = (one: Place | null, other: Place | null): Place | null =>
  isAfter(other, one) ? other : one;

/** Whether one place lies behind another; the beginning (null) lies before all. */
export const isAfter = (one: Place | null, other: Place | null): boolean =>
  one !== null && (other === null || one.position > other.position);

/** No log is so long: servers that know of no place yet may say 2^64 - 1. */
export const isPosition = (position: bigint): boolean => position >= 0n && position < 2n ** 63n;

const beginning = '0';

/** A place as a text to keep or to give away; it comes back by {@link parsePlace}. */
export const placeText = (place: Place | null): string =>
  place?.id ? `${place.position}-${place.id.replaceAll('-', '')}` : beginning;

/** Null for the beginning, undefined for a text that is no place. */
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

/** The record from a place to where it ends now, a page at a time; the next is on its way while one is used. */
export async function* everyPage(
  store: Reads,
  { after, ...options }: ReadOptions & { readonly after: Place | null },
): AsyncGenerator<Page, void, undefined> {
  const read = (from: Place | null): Promise<Page> => {
    const page = store.readAfter(from, options);
    // Whoever awaits it hears of a failure; until then it must not count as one that nobody looked at.
    page.catch(() => undefined);
    return page;
  };
  for (let next: Promise<Page> | undefined = read(after); next && !options.signal?.aborted; ) {
    const page: Page = await next;
    next = page.more ? read(page.through) : undefined;
    yield page;
  }
}
