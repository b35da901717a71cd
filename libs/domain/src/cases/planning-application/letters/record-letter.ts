import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { unbounded } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import type { LetterOnFile } from '../state/letters.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { LetterCarrier } from '../vocabulary/written-letter.js';

/** A carrier has accepted a letter. */
export interface RecordLetterHandedOver {
  readonly type: 'RecordLetterHandedOver';
  readonly letterId: string;
  readonly carrier: LetterCarrier;
  readonly carrierId: string;
  readonly on: CalendarDate;
}

/** The result of sending a letter, in the carrier's words; or why it cannot be sent at all. */
export interface RecordLetterOutcome {
  readonly type: 'RecordLetterOutcome';
  readonly letterId: string;
  readonly outcome: 'delivered' | 'notDelivered';
  readonly said: string;
  readonly on: CalendarDate;
}

function recordLetterHandedOver(
  { letterId, carrier, carrierId, on }: RecordLetterHandedOver,
  state: PlanningApplication,
): CaseOutcome {
  const found = letterOn(state, letterId);
  if ('rejected' in found) return found;
  return found.letter.handedOver
    ? accept()
    : accept({ type: 'LetterHandedOver', ...of(found.state, on), letterId, carrier, carrierId });
}

export const RecordLetterHandedOver: Act<RecordLetterHandedOver> = unasked(recordLetterHandedOver, {
  days: { on: unbounded('sent by the clerk when it is due') },
});

function recordLetterOutcome(
  { letterId, outcome, said, on }: RecordLetterOutcome,
  state: PlanningApplication,
): CaseOutcome {
  const found = letterOn(state, letterId);
  if ('rejected' in found) return found;
  if (found.letter.outcome !== null) return accept();
  const type = outcome === 'delivered' ? 'LetterDelivered' : 'LetterNotDelivered';
  return accept({ type, ...of(found.state, on), letterId, said });
}

export const RecordLetterOutcome: Act<RecordLetterOutcome> = unasked(recordLetterOutcome, {
  days: { on: unbounded('sent by the clerk when it is due') },
});

type Found =
  | { readonly state: ExistingCase; readonly letter: LetterOnFile }
  | { readonly rejected: Rejection };

function letterOn(state: PlanningApplication, letterId: string): Found {
  const guard = anyCase(state, 'written about');
  if ('rejected' in guard) return guard;
  const letter = guard.found.letters.get(letterId);
  return letter
    ? { state: guard.found, letter }
    : reject('unknown-letter', `No letter ${letterId} was written about ${guard.found.caseReference}.`);
}
