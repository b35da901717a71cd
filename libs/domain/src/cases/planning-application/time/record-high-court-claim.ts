import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface RecordHighCourtClaim {
  readonly type: 'RecordHighCourtClaim';
  readonly claimReference: string;
  readonly claimedOn: CalendarDate;
  readonly on: CalendarDate;
}

export function recordHighCourtClaim(
  { claimReference, claimedOn }: RecordHighCourtClaim,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(
    state,
    ['live', 'recommended', 'committee', 'awaitingObligation', 'calledIn', 'determined'],
    'challenged in court',
  );
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.clock.highCourtClaims.has(claimReference)) return accept();
  return accept({ type: 'HighCourtClaimMade', ...of(found, claimedOn), claimReference, claimedOn });
}
