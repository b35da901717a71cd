import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import type { LetterKind } from './letter-templates.js';

export const ruledLetters = [
  ...(['acknowledgement', 'invalidity', 'validity', 'decision', 'return', 'withdrawal'] as const),
] as const satisfies readonly LetterKind[];

/** A letter that may be written by rule: to the agent, or to the applicant if there is no agent. */
export type RuledLetter = (typeof ruledLetters)[number];

/** The facts that trigger each letter. */
export const letterOccasions = {
  acknowledgement: 'ApplicationReceived',
  invalidity: 'ApplicationInvalidated',
  validity: 'ApplicationValidated',
  decision: 'DecisionNoticeIssued',
  return: 'ApplicationReturned',
  withdrawal: 'ApplicationWithdrawn',
} as const satisfies Readonly<Record<RuledLetter, string>>;

export type LetterOccasion = (typeof letterOccasions)[RuledLetter];

/** The letters that are sent automatically, by the council's setting from a day. */
export interface LettersByRule {
  readonly letters: readonly RuledLetter[];
}

/** A rule begins after the day on which it is made: nobody gets a letter about earlier events. */
export function ruleFault(
  { letters }: LettersByRule,
  before: LettersByRule | undefined,
  { from, on }: { readonly from: CalendarDate; readonly on: CalendarDate },
): { readonly rejected: Rejection } | undefined {
  const isNew = letters.some((letter) => !before?.letters.includes(letter));
  return isNew && from <= on
    ? reject(
        'letter-rule-backdated',
        `A letter can go by rule from the day after the rule is made: no letter can be added from ${on}.`,
      )
    : undefined;
}
