import type { CalendarDate } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';

/** One version of something that a council keeps: from its day it holds so. Every version stays. */
export interface Version {
  /** From 1; the one that it ends is named again where it is ended. */
  readonly version: number;
  readonly from: CalendarDate;
}

/** In the order of their days; of two for one day the one recorded later comes later. */
export const withVersion = <Each extends Version>(all: readonly Each[], one: Each): readonly Each[] =>
  [...all, one].toSorted((first, other) =>
    first.from === other.from ? 0 : first.from < other.from ? -1 : 1,
  );

/** For each id, the version in force on a day, or the version that ended it. */
export const heldOn = <Each extends Version>(
  all: readonly Each[],
  idOf: (each: Each) => string,
  day: CalendarDate,
): readonly Each[] => [
  ...new Map(all.filter(({ from }) => from <= day).map((each) => [idOf(each), each] as const)).values(),
];

/**
 * The number of a version that is to hold from a day, among all of the same thing. What is null ends it.
 * `same` if that version already applies; `unknown` if there is nothing to end.
 */
export function nextVersion<Each extends Version>(
  versions: readonly Each[],
  contentOf: (each: Each) => object | null,
  next: { readonly content: object | null; readonly from: CalendarDate },
): number | 'same' | 'unknown' {
  const before = versions.findLast(({ from }) => from <= next.from);
  if (!before && next.content === null) return 'unknown';
  if (before && canonicalJson(contentOf(before)) === canonicalJson(next.content)) return 'same';
  if (next.content === null) return before!.version;
  return new Set(versions.map(({ version }) => version)).size + 1;
}
