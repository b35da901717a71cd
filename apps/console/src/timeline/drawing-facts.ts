import { counted } from '../words/amounts.js';
import { dayInWords } from '../words/days.js';
import type { FactShown } from './facts-shown.js';

const left = 20;
const right = 980;

/**
 * Two lanes of dots: when each fact took effect and when it was recorded. Coordinates only; the template
 * draws them.
 */
interface FactsDrawn {
  readonly name: string;
  readonly pairs: readonly { readonly effect: number; readonly recorded: number; readonly isLate: boolean }[];
  /** The position of the selected day. Null if it is outside the drawing. */
  readonly at: number | null;
  /** The days on which something took effect or was recorded, in order. */
  readonly days: readonly string[];
  /** How many days after the first the range under the drawing begins to show, and how many there are. */
  readonly shown: number;
  readonly whole: number;
  readonly first: string;
  readonly last: string;
}

export function factsDrawn(facts: readonly FactShown[], on: string | undefined): FactsDrawn {
  const days = facts.flatMap(({ day, recordedOn }) => [day, recordedOn]).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const placed = new Map<string, FactsDrawn['pairs'][number]>();
  for (const { day, recordedOn, isLate } of facts)
    placed.set(`${day} ${recordedOn}`, { effect: x(day), recorded: x(recordedOn), isLate });
  const late = facts.filter((fact) => fact.isLate).length;
  return {
    name: `${counted(facts.length, 'fact')} from ${dayInWords(first)} to ${dayInWords(last)}, ${
      late === 0 ? 'each recorded by the day it took effect' : `${late} of them recorded on a later day`
    }. All are listed below.`,
    pairs: [...placed.values()],
    at: on === undefined || on < first || on > last ? null : x(on),
    ...{ days: [...new Set(days)], first, last, whole: dayNumber(last) - dayNumber(first) },
    shown: dayNumber(shownDay(on ?? last)) - dayNumber(first),
  };

  function shownDay(day: string): string {
    if (day < first) return first;
    return day > last ? last : day;
  }

  function x(day: string): number {
    const whole = dayNumber(last) - dayNumber(first);
    if (whole === 0) return (left + right) / 2;
    return Math.round(left + ((right - left) * (dayNumber(day) - dayNumber(first))) / whole);
  }
}

const dayNumber = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 86_400_000;
