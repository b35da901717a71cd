import { addDays } from '#legislation';
import { planningApplicationUnder } from '../cases/planning-application/decider.js';
import { type ExistingCase, isValid } from '../cases/planning-application/state.js';
import type { Rejection } from '../decider.js';
import { officerId } from '../values.js';
import type { OpenCase, WhatIf } from './asked.js';

export interface Moved {
  readonly state: ExistingCase;
  readonly refused: Rejection | null;
}

// A correction takes two people; a what-if question has nobody in particular.
const by = officerId('whoever-asks');
const confirmedBy = officerId('whoever-confirms');

/** The case with its valid day corrected, by the actual command. */
export function withValidDay({ caseId, state }: OpenCase, { validDay, proposed, on }: WhatIf): Moved {
  const unmoved = { state, refused: null };
  if (!validDay || !isValid(state) || !(validDay.cases?.has(caseId) ?? true)) return unmoved;
  const { move } = validDay;
  const validFrom = 'to' in move ? move.to : addDays(state.clock.validFrom, move.byDays);
  const command = { type: 'CorrectValidDate', validFrom, reason: 'What if', by, confirmedBy, on } as const;
  const { decide, evolve } = planningApplicationUnder(proposed);
  const outcome = decide(command, state);
  if ('rejected' in outcome) return { state, refused: outcome.rejected };
  return { state: outcome.accepted.reduce(evolve, state) as ExistingCase, refused: null };
}
