import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRepresentation } from './redact-representation.js';
import { representationsNotWithdrawn } from './targets.js';

export interface WithdrawRepresentation {
  readonly type: 'WithdrawRepresentation';
  readonly representationId: string;
  readonly on: CalendarDate;
}

const mayWithdrawRepresentation = (state: PlanningApplication) =>
  undecided(state, 'changed by withdrawing a representation');

function withdrawRepresentation(
  { representationId, on }: WithdrawRepresentation,
  found: FoundBy<typeof mayWithdrawRepresentation>,
): CaseOutcome {
  const existing = found.consultation.representations.get(representationId);
  if (!existing) return unknownRepresentation(representationId, found);
  if (existing.withdrawn) return accept();
  return accept({ type: 'RepresentationWithdrawn', ...of(found, on), representationId, withdrawnOn: on });
}

export const WithdrawRepresentation: Act<WithdrawRepresentation> = act(
  mayWithdrawRepresentation,
  withdrawRepresentation,
  {
    days: { on: done(the.representation) },
    targets: representationsNotWithdrawn,
    without: 'There is no comment that could be withdrawn.',
  },
);
