import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { CourtChallengeStep } from './events.js';

/**
 * A court allowed a challenge of the decision to proceed: this gives more time to begin the development (TCPA
 * 1990 s. 91).
 */
export interface RecordCourtChallenge {
  readonly type: 'RecordCourtChallenge';
  readonly claimReference: string;
  readonly step: CourtChallengeStep;
  readonly allowedOn: CalendarDate;
  readonly on: CalendarDate;
}

const mayRecordCourtChallenge = (state: PlanningApplication) =>
  provided(inStage(state, ['determined'], 'challenged further'), ({ clock }) =>
    clock.highCourtClaims.size === 0
      ? reject('unknown-claim', 'No claim in the High Court is recorded: record the claim first.')
      : undefined,
  );

function recordCourtChallenge(
  { claimReference, step, allowedOn }: RecordCourtChallenge,
  found: FoundBy<typeof mayRecordCourtChallenge>,
): CaseOutcome {
  const { highCourtClaims, challenges } = found.clock;
  if (!highCourtClaims.has(claimReference))
    return reject('unknown-claim', `No claim ${claimReference} is recorded: record the claim first.`);
  const before = challenges.find((each) => each.claimReference === claimReference && each.step === step);
  if (before?.on === allowedOn) return accept();
  if (before)
    return reject(
      'challenge-known',
      `That step is already recorded as allowed on ${before.on}: check the record.`,
    );
  return accept({ type: 'CourtChallengeAllowed', ...of(found, allowedOn), claimReference, step, allowedOn });
}

export const RecordCourtChallenge: Act<RecordCourtChallenge> = act(
  mayRecordCourtChallenge,
  recordCourtChallenge,
  {
    days: { allowedOn: happened(the.claim), on: done(the.claim) },
  },
);
