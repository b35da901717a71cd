import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRepresentation } from './redact-representation.js';

export interface WithdrawRepresentation {
  readonly type: 'WithdrawRepresentation';
  readonly representationId: string;
  readonly on: CalendarDate;
}

export function withdrawRepresentation(
  { representationId, on }: WithdrawRepresentation,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'cleared of a representation');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const known = found.consultation.representations.get(representationId);
  if (!known) return unknownRepresentation(representationId, found);
  if (known.withdrawn) return accept();
  return accept({ type: 'RepresentationWithdrawn', ...of(found, on), representationId, withdrawnOn: on });
}
