import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownProposal } from './agree-extension.js';

export interface RejectExtension {
  readonly type: 'RejectExtension';
  readonly proposalId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

export function rejectExtension(
  { proposalId, reason, on }: RejectExtension,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'refused more time');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const proposal = found.clock.proposals.get(proposalId);
  if (!proposal) return unknownProposal(proposalId, found);
  if (proposal.answer === 'rejected') return accept();
  if (proposal.answer === 'agreed')
    return reject('extension-agreed', `Extension ${proposalId} was agreed: it cannot be taken back.`);
  return accept({ type: 'ExtensionRejected', ...of(found, on), proposalId, rejectedOn: on, reason });
}
