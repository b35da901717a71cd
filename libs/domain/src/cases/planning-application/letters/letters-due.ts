import type { CalendarDate } from '#legislation';
import {
  type LettersByRule,
  letterOccasions,
  type RuledLetter,
  ruledLetters,
} from '../../../councils/council/letters-by-rule.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { ExistingCase } from '../state.js';
import type { LetterRuleUsed } from '../vocabulary/written-letter.js';
import { untimely } from './write-letter.js';

/** A fact of a case, and how it was recorded. */
interface FactOnRecord {
  readonly event: PlanningApplicationEvent;
  readonly recordedOn: CalendarDate;
  /**
   * Whether the case's present council recorded it when it happened: imported facts and those from before a
   * takeover do not count.
   */
  readonly isOwn: boolean;
}

/** A letter that is written automatically by the council's rule. */
export interface LetterDue {
  readonly letter: RuledLetter;
  /** The same for the same occasion, however often this is asked. */
  readonly letterId: string;
  readonly rule: LetterRuleUsed;
}

type RuleOn = (day: CalendarDate) => (LettersByRule & { readonly from: CalendarDate }) | undefined;

/**
 * The letters that are due by rule and not yet written, from the whole record of a case. Each is triggered by
 * the latest fact of its kind, under the rule of the day on which that was recorded. A letter that would no
 * longer be true is left out.
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
