import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownProposal } from './agree-extension.js';
import { extensionsOpen } from './targets.js';

export interface RejectExtension {
  readonly type: 'RejectExtension';
  readonly proposalId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayRejectExtension = (state: PlanningApplication) => undecided(state, 'refused more time');

function rejectExtension(
  { proposalId, reason, on }: RejectExtension,
  found: FoundBy<typeof mayRejectExtension>,
): CaseOutcome {
  const proposal = found.clock.proposals.get(proposalId);
  if (!proposal) return unknownProposal(proposalId, found);
  if (proposal.answer === 'rejected') return accept();
  if (proposal.answer === 'agreed')
    return reject('extension-agreed', `Extension ${proposalId} was agreed, so it cannot be rejected.`);
  return accept({ type: 'ExtensionRejected', ...of(found, on), proposalId, rejectedOn: on, reason });
}

export const RejectExtension: Act<RejectExtension> = act(mayRejectExtension, rejectExtension, {
  days: { on: done(the.extension) },
  targets: extensionsOpen,
  without: 'No longer period has been proposed.',
});
