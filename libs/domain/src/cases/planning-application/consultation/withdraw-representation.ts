import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRepresentation } from './redact-representation.js';

export interface WithdrawRepresentation {
  readonly type: 'WithdrawRepresentation';
  readonly representationId: string;
  readonly on: CalendarDate;
}

export const mayWithdrawRepresentation = (state: PlanningApplication) =>
  undecided(state, 'changed by withdrawing a representation');

export function withdrawRepresentation(
  { representationId, on }: WithdrawRepresentation,
  found: FoundBy<typeof mayWithdrawRepresentation>,
): CaseOutcome {
  const known = found.consultation.representations.get(representationId);
  if (!known) return unknownRepresentation(representationId, found);
  if (known.withdrawn) return accept();
  return accept({ type: 'RepresentationWithdrawn', ...of(found, on), representationId, withdrawnOn: on });
}
