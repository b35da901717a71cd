import { dayInWords, londonDay } from '../words/days.js';
import { dayRead } from './reading-days.js';
import type { Looks } from './record.js';

/** The query of the page: views of the case, or the form that selects them. */
export interface Asked extends Partial<Looks> {
  readonly show?: string;
  readonly compare?: string;
  readonly other?: string;
}

type Comparison = 'same' | 'today' | 'other';

/** The form's values and errors. */
interface Question {
  readonly show: string;
  readonly compare: Comparison;
  readonly other: string;
  readonly errors: readonly {
    readonly field: 'show' | 'other';
    readonly words: string;
    readonly href: string;
  }[];
}

/** The views that a form selects, at their permanent address; or the form with its errors. */
export function readForm(asked: Asked, today: string): { looks: Looks } | { question: Question } {
  const { show = '', other = '' } = asked;
  const compare: Comparison = asked.compare === 'today' || asked.compare === 'other' ? asked.compare : 'same';
  const on = dayRead(show, today);
  const and = dayRead(other, today);
  const errors: Question['errors'][number][] = [];
  const notADay = 'must be a real day, like 25 October 2026';
  if (!on) errors.push({ field: 'show', words: `The day to show ${notADay}`, href: '#show' });
  if (compare === 'other' && !and)
    errors.push({ field: 'other', words: `The day to compare with ${notADay}`, href: '#other' });
  if (errors.length > 0 || !on) return { question: { show, compare, other, errors } };
  if (compare === 'same') return { looks: { on, known: on, and: on } };
  return { looks: { on, and: compare === 'today' ? today : and! } };
}

const moment = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/;

/** The views in an address; null without any. The API refuses an invalid day. */
export function looksOf({ on, known, and, andKnown }: Asked): Looks | null {
  if (on === undefined) return null;
  const kept = Object.entries({ on, known, and, andKnown }).filter(
    ([, value]) => typeof value === 'string' && moment.test(value),
  );
  const looks = Object.fromEntries(kept) as Partial<Looks>;
  return looks.on === undefined ? null : { ...looks, on: looks.on };
}

const comparisonOf = ({ on, known, and, andKnown }: Looks, today: string): Comparison => {
  if (known === on && and === on) return 'same';
  if (andKnown !== undefined) return 'other';
  // Without another day, the case is compared with what it is now.
  return and === undefined || and === today ? 'today' : 'other';
};

export function questionOf(looks: Looks | null, today: string): Question {
  if (!looks) return { show: dayInWords(today), compare: 'same', other: '', errors: [] };
  const compare = comparisonOf(looks, today);
  const other = compare === 'other' && looks.and ? dayInWords(looks.and) : '';
  return { show: dayInWords(looks.on), compare, other, errors: [] };
}

/** The headings of the two columns of a comparison. */
export function columnsOf(looks: Looks, today: string): readonly [string, string] {
  switch (comparisonOf(looks, today)) {
    case 'same':
      return [
        'As known on that day',
        looks.andKnown === undefined
          ? 'As it was, with what is known now'
          : `As it was, with what was known on ${dayInWords(londonDay(looks.andKnown))}`,
      ];
    case 'today':
      return [`On ${dayInWords(looks.on)}`, 'Today'];
    case 'other':
      return [`On ${dayInWords(looks.on)}`, `On ${dayInWords(looks.and ?? today)}`];
  }
}
