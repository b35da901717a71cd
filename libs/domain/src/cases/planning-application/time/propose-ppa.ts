import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { agreedDate } from './agreement.js';

/** Offers a performance agreement. It binds nobody until it is signed, perhaps with another day than was offered. */
export interface ProposePPA {
  readonly type: 'ProposePPA';
  readonly agreementId: string;
  readonly decideBy: CalendarDate;
  readonly proposedBy: 'council' | 'applicant';
  readonly reason: string;
  readonly on: CalendarDate;
}

export function proposePPA(
  { type: _, on, ...offer }: ProposePPA,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'given a performance agreement');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const possible = agreedDate(found, { cause: 'ppa', decideBy: offer.decideBy, agreedOn: on }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'PPAProposed', ...of(found, on), ...offer });
}
