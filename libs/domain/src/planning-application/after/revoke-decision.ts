import type { CalendarDate } from '#legislation';
import { accept } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import { of, secondPerson } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { granted } from './granted.js';

/** Takes a permission away by order (s. 97). The decision stays in the record beside it. */
export interface RevokeDecision {
  readonly type: 'RevokeDecision';
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

export function revokeDecision(
  { reason, by, confirmedBy, on }: RevokeDecision,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'determined' && state.outcome.standing === 'revoked') return accept();
  const guard = granted(state, 'revoked');
  if ('rejected' in guard) return guard;
  const alone = secondPerson(by, confirmedBy);
  if (alone) return alone;
  return accept({ type: 'DecisionRevoked', ...of(guard.found, on), revokedOn: on, reason, by, confirmedBy });
}
