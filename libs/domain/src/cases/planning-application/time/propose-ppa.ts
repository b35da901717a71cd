import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import { type Acting, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { agreedDate, notExtendable } from './agreement.js';

/** Offers a performance agreement. It binds nobody until it is signed, perhaps with a different day. */
export interface ProposePPA {
  readonly type: 'ProposePPA';
  readonly agreementId: string;
  readonly decideBy: CalendarDate;
  readonly proposedBy: 'council' | 'applicant';
  readonly reason: string;
  readonly on: CalendarDate;
}

export const mayProposePPA = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(undecided(state, 'given a performance agreement'), (found) => notExtendable(found, on, law));

export function proposePPA(
  { type: _, on, ...offer }: ProposePPA,
  found: FoundBy<typeof mayProposePPA>,
  law: CouncilLaw,
): CaseOutcome {
  const possible = agreedDate(found, { cause: 'ppa', decideBy: offer.decideBy, agreedOn: on }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'PPAProposed', ...of(found, on), ...offer });
}
