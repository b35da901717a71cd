import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { agreedDate } from './agreement.js';

export interface ProposeExtension {
  readonly type: 'ProposeExtension';
  readonly proposalId: string;
  readonly decideBy: CalendarDate;
  readonly proposedBy: 'council' | 'applicant';
  readonly reason: string;
  readonly on: CalendarDate;
}

/** Refused at once where it could not be agreed today: nobody is asked for what the law would not allow. */
export function proposeExtension(
  { type: _, on, ...proposal }: ProposeExtension,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'given more time');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { decideBy } = proposal;
  const possible = agreedDate(found, { cause: 'extension', decideBy, agreedOn: on }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'ExtensionProposed', ...of(found, on), ...proposal });
}
