import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { byLaw, done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
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

const mayProposePPA = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(undecided(state, 'given a performance agreement'), (found) => notExtendable(found, on, law));

function proposePPA(
  { type: _, on, ...offer }: ProposePPA,
  found: FoundBy<typeof mayProposePPA>,
  law: CouncilLaw,
): CaseOutcome {
  const possible = agreedDate(found, { cause: 'ppa', decideBy: offer.decideBy, agreedOn: on }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'PPAProposed', ...of(found, on), ...offer });
}

export const ProposePPA: Act<ProposePPA> = act(mayProposePPA, proposePPA, {
  days: { decideBy: byLaw, on: done(the.validity) },
  makes: { kind: 'performance agreement', id: 'agreementId', fact: 'PPAProposed', called: 'decideBy' },
});
