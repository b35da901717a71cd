import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { byLaw, done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import type { Decided, PlanningApplication } from '../state.js';
import { agreedDate, couldBeLonger, notExtendable } from './agreement.js';

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
const mayProposeExtension = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  provided(undecided(state, 'given more time'), (found) => notExtendable(found, on, law));

function proposeExtension(
  { type: _, on, proposedOn = on, ...proposal }: ProposeExtension,
  found: FoundBy<typeof mayProposeExtension> | Decided,
  law: CouncilLaw,
): CaseOutcome {
  const { decideBy } = proposal;
  const possible = agreedDate(found, { cause: 'extension', decideBy, agreedOn: proposedOn }, law);
  if ('rejected' in possible) return possible;
  return accept({ type: 'ExtensionProposed', ...of(found, proposedOn), ...proposal });
}

export const ProposeExtension: Act<ProposeExtension> = act(mayProposeExtension, proposeExtension, {
  days: {
    decideBy: byLaw,
    proposedOn: happened(the.receipt, the.validity),
    on: done(the.validity),
  },
  foundLater: ({ proposedOn, on }, state) => ifBefore(state, proposedOn ?? on),
  isForDecided: couldBeLonger,
  makes: {
    kind: 'extension',
    id: 'proposalId',
    fact: 'ExtensionProposed',
    called: 'decideBy',
    code: 'extension-differs',
  },
});
