import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import type { Decided, ExistingCase, PlanningApplication } from '../state.js';
import { agreedDate, couldBeLonger } from './agreement.js';
import { extensionsOpen } from './targets.js';

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

const mayAgreeExtension = (state: PlanningApplication) => undecided(state, 'given more time');

function agreeExtension(
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

export const AgreeExtension: Act<AgreeExtension> = act(mayAgreeExtension, agreeExtension, {
  days: { agreedOn: happened(the.receipt), on: done(the.extension) },
  foundLater: ({ agreedOn }, state) => ifBefore(state, agreedOn),
  isForDecided: couldBeLonger,
  targets: extensionsOpen,
  without: 'No longer period has been proposed.',
});

export const unknownProposal = (proposalId: string, { caseReference }: ExistingCase) =>
  reject('unknown-extension', `No extension ${proposalId} was proposed on ${caseReference}.`);
