import { type CalendarDate, laterOf } from '#legislation';
import { type DayOf, dayKey } from '../state/days-on-record.js';
import type { ExistingCase } from '../state.js';

export type Fields = Readonly<Record<string, unknown>>;

/** A day of a case that limits a date of a command: the date may not be earlier, or not later. */
export interface Bound {
  /** Its name on the page of date limits: "the day it was received". */
  readonly name: string;
  /** In a refusal, before the day: "It was received on". */
  readonly said: string;
  /** The code of the refusal. */
  readonly code: string;
  /** Undefined if this case has no such day. */
  readonly day: (found: ExistingCase | undefined, command: Fields) => CalendarDate | undefined;
}

/** The values at a path of a command, such as `valid.extensions[].agreedOn`: several if the path goes through lists. */
export function valuesAt(command: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (values, step) => {
      const field = step.replace(/\[\]$/, '');
      const next = values.flatMap((value) =>
        value !== null && typeof value === 'object' && field in value ? [(value as Fields)[field]] : [],
      );
      return step.endsWith('[]') ? next.flatMap((each) => (Array.isArray(each) ? each : [])) : next;
    },
    [command],
  );
}

/**
 * Each value at a path, with the command reduced to the list entries that lead to it, so that a bound in the same
 * list refers to the same entry.
 */
export function eachAt(
  command: Fields,
  path: string,
): readonly { readonly value: unknown; readonly of: Fields }[] {
  const [step = '', ...rest] = path.split('.');
  const field = step.replace(/\[\]$/, '');
  if (!(field in command)) return [];
  const inList = step.endsWith('[]');
  const all = inList ? command[field] : [command[field]];
  return (Array.isArray(all) ? all : []).flatMap((entry: unknown) => {
    const within = (inner: unknown): Fields => ({ ...command, [field]: inList ? [inner] : inner });
    if (rest.length === 0) return [{ value: entry, of: within(entry) }];
    if (entry === null || typeof entry !== 'object') return [];
    return eachAt(entry as Fields, rest.join('.')).map(({ value, of }) => ({ value, of: within(of) }));
  });
}

export const latest = (days: readonly CalendarDate[]): CalendarDate | undefined =>
  days.length > 0 ? days.reduce(laterOf) : undefined;

export const withCode = (bound: Bound, code: string): Bound => ({ ...bound, code });

/** The day of the thing that a command names by its id, or of the only one of its kind. */
export const since = (
  of: DayOf,
  { id, ...words }: Omit<Bound, 'day' | 'code'> & { readonly id?: string },
): Bound => ({
  ...words,
  code: `day-before-${of}`,
  day: (found, command) => {
    if (id === undefined) return found?.days.get(dayKey(of));
    return latest(valuesAt(command, id).flatMap((each) => found?.days.get(dayKey(of, each)) ?? []));
  },
});
