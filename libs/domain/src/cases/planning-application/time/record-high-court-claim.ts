import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface RecordHighCourtClaim {
  readonly type: 'RecordHighCourtClaim';
  readonly claimReference: string;
  readonly claimedOn: CalendarDate;
  readonly on: CalendarDate;
}

const mayRecordHighCourtClaim = (state: PlanningApplication) =>
  inStage(
    state,
    ['live', 'recommended', 'committee', 'awaitingObligation', 'calledIn', 'determined'],
    'challenged in court',
  );

function recordHighCourtClaim(
  { claimReference, claimedOn }: RecordHighCourtClaim,
  found: FoundBy<typeof mayRecordHighCourtClaim>,
): CaseOutcome {
  if (found.clock.highCourtClaims.has(claimReference)) return accept();
  return accept({ type: 'HighCourtClaimMade', ...of(found, claimedOn), claimReference, claimedOn });
}

export const RecordHighCourtClaim: Act<RecordHighCourtClaim> = act(
  mayRecordHighCourtClaim,
  recordHighCourtClaim,
  {
    days: { claimedOn: happened(the.receipt, the.beforeTheDecision), on: done() },
  },
);
