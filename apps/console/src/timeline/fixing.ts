import { londonDay } from '../words/days.js';
import type { Looks, WholeFact } from './record.js';

/** A day to its end in London, or a moment: what an address may say of what was known. */
const isOver = (known: string, now: Date): boolean =>
  known.length > 10 ? Date.parse(known) <= now.getTime() : known < londonDay(now);

/**
 * The same views with what is known now, so that later facts never change them. Null if the views are already
 * fixed.
 */
export function fixedLooks(looks: Looks, now: Date): Looks | null {
  const upTo = (known: string | undefined): string =>
    known !== undefined && isOver(known, now) ? known : now.toISOString();
  const { on, and = londonDay(now) } = looks;
  const fixed = { on, known: upTo(looks.known), and, andKnown: upTo(looks.andKnown) };
  return fixed.known === looks.known && fixed.andKnown === looks.andKnown ? null : fixed;
}

/** The facts that the views can know. All of them if the views are not fixed, or know none. */
export function factsKnown(history: readonly WholeFact[], looks: Looks | null, now: Date) {
  if (!looks || fixedLooks(looks, now)) return history;
  const known = [looks.known!, looks.andKnown!];
  const isKnown = ({ recordedAt }: WholeFact): boolean =>
    known.some((upTo) =>
      upTo.length > 10 ? Date.parse(recordedAt) <= Date.parse(upTo) : londonDay(recordedAt) <= upTo,
    );
  const found = history.filter(isKnown);
  return found.length > 0 ? found : history;
}
