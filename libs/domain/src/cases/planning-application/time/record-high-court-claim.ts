import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface RecordHighCourtClaim {
  readonly type: 'RecordHighCourtClaim';
  readonly claimReference: string;
  readonly claimedOn: CalendarDate;
  readonly on: CalendarDate;
}

export const mayRecordHighCourtClaim = (state: PlanningApplication) =>
  inStage(
    state,
    ['live', 'recommended', 'committee', 'awaitingObligation', 'calledIn', 'determined'],
    'challenged in court',
  );

export function recordHighCourtClaim(
  { claimReference, claimedOn }: RecordHighCourtClaim,
  found: FoundBy<typeof mayRecordHighCourtClaim>,
): CaseOutcome {
  if (found.clock.highCourtClaims.has(claimReference)) return accept();
  return accept({ type: 'HighCourtClaimMade', ...of(found, claimedOn), claimReference, claimedOn });
}
