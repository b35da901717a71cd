import { type CouncilLaw, calendarDate } from '#legislation';
import {
  type CouncilLawBook,
  type CouncilLawCommand,
  type CouncilLawEvent,
  councilLaw,
  lawIn,
} from '../councils/council-law/index.js';
import type { Rejection } from '../decider.js';

/** The council's law after these proposals, worked out by the actual commands; or why one is refused. */
export function lawIf(
  book: CouncilLawBook,
  commands: readonly CouncilLawCommand[],
  asIfAlways: boolean,
): { readonly law: CouncilLaw } | { readonly rejected: Rejection } {
  let after = book;
  for (const command of commands) {
    const outcome = councilLaw.decide(command, after);
    if ('rejected' in outcome) return outcome;
    const facts = asIfAlways ? outcome.accepted.map(always) : outcome.accepted;
    after = facts.reduce(councilLaw.evolve, after);
  }
  return { law: lawIn(after) };
}

const longAgo = calendarDate('1900-01-01');

/**
 * Most rules apply to what is received from their first day, so a rule of next year would show no effect on
 * present cases.
 */
const always = (fact: CouncilLawEvent): CouncilLawEvent => ({ ...fact, effectiveOn: longAgo, until: null });
