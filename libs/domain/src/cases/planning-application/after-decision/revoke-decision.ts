import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { of, secondPerson } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { isRevocable, notForType } from '../kinds-of-application.js';
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

const nothingToRevoke = [
  'nothing-to-revoke',
  'gives no permission, consent or certificate that could be taken away',
] as const;

export function revokeDecision(
  { reason, by, confirmedBy, on }: RevokeDecision,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'determined' && state.outcome.standing === 'revoked') return accept();
  const guard = granted(state, 'revoked');
  if ('rejected' in guard) return guard;
  const refused = notForType(guard.found, isRevocable, nothingToRevoke) ?? secondPerson(by, confirmedBy);
  if (refused) return refused;
  return accept({ type: 'DecisionRevoked', ...of(guard.found, on), revokedOn: on, reason, by, confirmedBy });
}
