import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { Decided, ExistingCase, PlanningApplication } from '../state.js';
import { agreedDate } from './agreement.js';

/**
 * Both sides agreed to the proposal in writing. It may also be recorded after the decision, or after a deemed
 * decision.
 */
export interface AgreeExtension {
  readonly type: 'AgreeExtension';
  readonly proposalId: string;
  readonly agreedOn: CalendarDate;
  readonly on: CalendarDate;
}

export const mayAgreeExtension = (state: PlanningApplication) => undecided(state, 'given more time');

export function agreeExtension(
  { proposalId, agreedOn }: AgreeExtension,
  found: FoundBy<typeof mayAgreeExtension> | Decided,
  law: CouncilLaw,
): CaseOutcome {
  const proposal = found.clock.proposals.get(proposalId);
  if (!proposal) return unknownProposal(proposalId, found);
  if (proposal.answer === 'agreed') return accept();
  if (proposal.answer === 'rejected')
    return reject('extension-rejected', `Extension ${proposalId} was rejected: propose another.`);
  const agreed = agreedDate(found, { cause: 'extension', decideBy: proposal.decideBy, agreedOn }, law);
  if ('rejected' in agreed) return agreed;
  return accept({ type: 'ExtensionAgreed', ...of(found, agreedOn), proposalId, ...agreed });
}

export const unknownProposal = (proposalId: string, { caseReference }: ExistingCase) =>
  reject('unknown-extension', `No extension ${proposalId} was proposed on ${caseReference}.`);
