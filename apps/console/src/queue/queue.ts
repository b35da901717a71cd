import type { FastifyRequest } from 'fastify';
import { addressWith } from '../page/asked.js';

/** The place of a case in the list from which it was opened. */
export interface QueuePlace {
  /** The address of the list, with what it was asked. */
  readonly list: string;
  /** The position in the whole list, from 1. */
  readonly at: number;
  /** How many cases the list had. */
  readonly of: number;
}

/** The lists from which cases are worked through one after the other. */
const lists = /^\/(work(\/[\w.-]{1,64})?|cases)(\?[^#\\]{0,600})?$/;

const whole = (text: unknown): number | null =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

/** The place that an address gives; null if it gives none. */
export function placeIn(query: unknown): QueuePlace | null {
  const { list, at, of } = (query ?? {}) as Record<string, unknown>;
  const [position, many] = [whole(at), whole(of)];
  if (typeof list !== 'string' || !lists.test(list) || position === null || many === null) return null;
  return { list, at: position, of: Math.max(position, many) };
}

/** An address with the place in its query. */
export function withPlace(href: string, place: QueuePlace | null): string {
  if (!place) return href;
  const [path, anchor] = href.split('#');
  return addressWith(path!, place) + (anchor ? `#${anchor}` : '');
}

/** The line above a case: "6 of 10", with links to the case before and the case after. */
export function queueOn(request: FastifyRequest, href: string) {
  const place = placeIn(request.query);
  if (!place) return null;
  const to = (go: 'before' | 'after') => addressWith('/queue', { ...place, from: href, go });
  return {
    ...{ place, words: `${place.at} of ${place.of}`, list: place.list },
    listWords: place.list.startsWith('/work') ? 'the work list' : 'the list of cases',
    before: place.at > 1 ? to('before') : null,
    after: place.at < place.of ? to('after') : null,
  };
}

export type QueueShown = NonNullable<ReturnType<typeof queueOn>>;
