import type { CalendarDate } from '#legislation';
import {
  type LettersByRule,
  letterOccasions,
  type RuledLetter,
  ruledLetters,
} from '../../../councils/council/letters-by-rule.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { ExistingCase } from '../state.js';
import type { LetterRuleUsed } from './events.js';
import { untimely } from './write-letter.js';

/** A fact of a case, and how it came to be on record. */
export interface FactOnRecord {
  readonly event: PlanningApplicationEvent;
  readonly recordedOn: CalendarDate;
  /** Whether the council that has the case now recorded it, as it happened: what was brought in or taken over did not. */
  readonly isOwn: boolean;
}

/** A letter that the council's rule has written without anybody. */
export interface LetterDue {
  readonly letter: RuledLetter;
  /** The same for the same occasion, however often it is asked what is due. */
  readonly letterId: string;
  readonly rule: LetterRuleUsed;
}

type RuleOn = (day: CalendarDate) => (LettersByRule & { readonly from: CalendarDate }) | undefined;

/**
 * The letters that go by rule and that nobody wrote yet, from the whole record of a case: each upon the last fact of its
 * kind, by the rule of the day on which that was recorded. What would not be so any more is not written.
 */
export const lettersDue = (
  facts: readonly FactOnRecord[],
  state: ExistingCase,
  ruleOn: RuleOn,
): readonly LetterDue[] =>
  ruledLetters.flatMap((letter) => {
    const occasion = letterOccasions[letter];
    const upon = facts.filter(({ event }) => event.type === occasion);
    const last = upon.at(-1);
    if (!last?.isOwn) return [];
    const rule = ruleOn(last.recordedOn);
    if (!rule?.letters.includes(letter) || untimely(letter, state) !== undefined) return [];
    const since = facts.slice(facts.indexOf(last) + 1);
    if (since.some(({ event }) => isToThem(event, letter))) return [];
    return [{ letter, letterId: `by-rule-${letter}-${upon.length}`, rule: { from: rule.from, occasion } }];
  });

const isToThem = (event: PlanningApplicationEvent, letter: RuledLetter): boolean =>
  event.type === 'LetterWritten' &&
  event.letter === letter &&
  (event.to === 'applicant' || event.to === 'agent');
