import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of, secondPerson } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { isRevocable, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';
import { granted } from './granted.js';

/** Revokes a permission by order (s. 97). The decision stays in the record. */
export interface RevokeDecision {
  readonly type: 'RevokeDecision';
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

const nothingToRevoke = [
  'nothing-to-revoke',
  'grants no permission, consent or certificate that could be revoked',
] as const;

const mayRevokeDecision = (state: PlanningApplication) =>
  provided(granted(state, 'revoked'), (found) => notForType(found, isRevocable, nothingToRevoke));

const isRevoked = (_: RevokeDecision, state: PlanningApplication): boolean =>
  state.stage === 'determined' && state.determination.status === 'revoked';

function revokeDecision(
  { reason, by, confirmedBy, on }: RevokeDecision,
  found: FoundBy<typeof mayRevokeDecision>,
): CaseOutcome {
  const alone = secondPerson(by, confirmedBy);
  if (alone) return alone;
  return accept({ type: 'DecisionRevoked', ...of(found, on), revokedOn: on, reason, by, confirmedBy });
}

export const RevokeDecision: Act<RevokeDecision> = act(mayRevokeDecision, revokeDecision, {
  days: { on: done(the.decision) },
  isRepeat: isRevoked,
});
