import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import { type Acting, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { Decided, PlanningApplication } from '../state.js';
import { agreedDate, notExtendable } from './agreement.js';

export interface ProposeExtension {
  readonly type: 'ProposeExtension';
  readonly proposalId: string;
  readonly decideBy: CalendarDate;
  readonly proposedBy: 'council' | 'applicant';
  readonly reason: string;
  /** If it is recorded late: the day of the proposal. */
  readonly proposedOn?: CalendarDate;
  readonly on: CalendarDate;
}

/** Refused at once if it could not be agreed today, so that nobody is asked for what the law forbids. */
export const mayProposeExtension = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(undecided(state, 'given more time'), (found) => notExtendable(found, on, law));

export function proposeExtension(
  { type: _, on, proposedOn = on, ...proposal }: ProposeExtension,
  found: FoundBy<typeof mayProposeExtension> | Decided,
  law: CouncilLaw,
): CaseOutcome {
  const { decideBy } = proposal;
  const possible = agreedDate(found, { cause: 'extension', decideBy, agreedOn: proposedOn }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'ExtensionProposed', ...of(found, proposedOn), ...proposal });
}
