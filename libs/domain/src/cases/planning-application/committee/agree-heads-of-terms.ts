import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { asksForLeave, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';
import type { HeadOfTerms } from './events.js';

/** The terms of a planning obligation (s. 106). From then on a grant waits for the deed. */
export interface AgreeHeadsOfTerms {
  readonly type: 'AgreeHeadsOfTerms';
  readonly entryId: string;
  readonly agreedOn: CalendarDate;
  readonly heads: readonly HeadOfTerms[];
  readonly on: CalendarDate;
}

const beyondObligations = [
  'obligation-not-possible',
  'grants nothing that could carry an obligation',
] as const;

const mayAgreeHeadsOfTerms = (state: PlanningApplication) =>
  provided(undecided(state, 'bound by an obligation'), (found) =>
    notForType(found, asksForLeave, beyondObligations),
  );

function agreeHeadsOfTerms(
  { type: _, on, ...agreed }: AgreeHeadsOfTerms,
  found: FoundBy<typeof mayAgreeHeadsOfTerms>,
): CaseOutcome {
  if (agreed.heads.length === 0) return reject('heads-missing', 'An obligation needs at least one term.');
  return accept({ type: 'ObligationHeadsAgreed', ...of(found, agreed.agreedOn), ...agreed });
}

export const AgreeHeadsOfTerms: Act<AgreeHeadsOfTerms> = act(mayAgreeHeadsOfTerms, agreeHeadsOfTerms, {
  days: { agreedOn: happened(the.receipt), on: done() },
  makes: { kind: 'heads of terms', id: 'entryId', fact: 'ObligationHeadsAgreed' },
});
