import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { asksForLeave, notForType } from '../kinds-of-application.js';
import type { PlanningApplication } from '../state.js';
import type { HeadOfTerms } from './events.js';

/** What a planning obligation (s. 106) is to say. From then on a grant waits for the deed. */
export interface AgreeHeadsOfTerms {
  readonly type: 'AgreeHeadsOfTerms';
  readonly entryId: string;
  readonly agreedOn: CalendarDate;
  readonly heads: readonly HeadOfTerms[];
  readonly on: CalendarDate;
}

const beyondObligations = [
  'obligation-not-possible',
  'grants nothing that an obligation could go with',
] as const;

export function agreeHeadsOfTerms(
  { type: _, on, ...agreed }: AgreeHeadsOfTerms,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'bound by an obligation');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const refused = notForType(found, asksForLeave, beyondObligations);
  if (refused) return refused;
  if (agreed.heads.length === 0) return reject('heads-missing', 'An obligation has at least one term.');
  return accept({ type: 'ObligationHeadsAgreed', ...of(found, agreed.agreedOn), ...agreed });
}
