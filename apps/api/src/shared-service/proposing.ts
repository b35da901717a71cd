import type { CouncilCode, sharedServices } from '#domain';
import type { Answers } from '../commands/command-route.js';
import type { AskedOfService, ServiceParts } from '../councils/service-parts.js';
import { commandDone } from '../http/command-done.view.js';
import { Problem } from '../http/problem.js';
import { CouncilChangeDone, councilChangeView } from './changes.view.js';

type Propose = Omit<Extract<sharedServices.SharedServiceCommand, { type: 'ProposeChange' }>, 'type'>;

interface Proposing {
  readonly proposalId: string;
  readonly consentsFor?: CouncilCode;
}

/** A change of a council's place, between known councils, with the consent of the proposer's own council. */
export function proposalOf(
  {
    named: { service },
    body: { proposalId, consentsFor },
    by,
    on,
    request,
    parts,
  }: AskedOfService<Proposing>,
  change: sharedServices.CouncilChange,
): Propose {
  if (consentsFor) parts.permissions.forCouncil(request, consentsFor);
  const successors = change.kind === 'succession' ? change.successors.map((each) => each.council) : [];
  const stranger = [change.council, ...successors].find((each) => !parts.directory.council(each));
  if (stranger) throw new Problem(422, 'unknown-council', `${stranger} has not joined: take it on first.`);
  const of = { service, proposalId, by, on, begins: parts.begins() };
  return { ...of, change, consentsFor: consentsFor ?? null };
}

/** Answers with the proposal's new state. */
export const proposal: Answers<
  { readonly service: string; readonly proposalId: string },
  object,
  { readonly parts: ServiceParts }
> = {
  type: CouncilChangeDone,
  of: (done, { service: name, proposalId }, { parts }) => {
    const service = parts.service(name);
    const proposal = service.proposals.get(proposalId)!;
    return { ...commandDone(done), proposal: councilChangeView(proposalId, proposal, service) };
  },
};
