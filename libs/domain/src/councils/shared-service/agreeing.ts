import type { CalendarDate } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import { accept, type Outcome, type Rejection, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import { type Circumstances, concernedBy, factOf, faultIn } from './changes.js';
import type { CouncilChange, SharedServiceEvent } from './events.js';
import type { Founded, Proposal } from './state.js';

interface OfPerson {
  readonly service: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type AgreeingCommand = OfPerson &
  (
    | ({
        readonly type: 'ProposeChange';
        readonly proposalId: string;
        readonly change: CouncilChange;
        /** The council for which the proposer also speaks, if any. */
        readonly consentsFor: CouncilCode | null;
      } & Circumstances)
    | ({
        readonly type: 'ConsentToChange';
        readonly proposalId: string;
        readonly council: CouncilCode;
      } & Circumstances)
    | { readonly type: 'WithdrawChange'; readonly proposalId: string; readonly because: string }
    | {
        readonly type: 'CallOffSuccession';
        /** The council to be succeeded. */
        readonly council: CouncilCode;
        readonly calledOffFor: CouncilCode;
        readonly because: string;
      }
  );

type Of<Type extends AgreeingCommand['type']> = Extract<AgreeingCommand, { type: Type }>;
type Decided = Outcome<SharedServiceEvent>;

export function decideAgreeing(command: AgreeingCommand, state: Founded): Decided {
  switch (command.type) {
    case 'ProposeChange':
      return propose(command, state);
    case 'ConsentToChange': {
      const proposal = state.proposals.get(command.proposalId);
      return proposal ? consent(command, proposal, state) : unknownProposal(command);
    }
    case 'WithdrawChange':
      return withdraw(command, state);
    case 'CallOffSuccession':
      return callOff(command, state);
  }
}

const unknownProposal = ({ proposalId }: { readonly proposalId: string }) =>
  reject('unknown-proposal', `Nobody proposed ${proposalId}.`);

function propose(command: Of<'ProposeChange'>, state: Founded): Decided {
  const { service, proposalId, change, consentsFor, by, on: effectiveOn } = command;
  const before = state.proposals.get(proposalId);
  if (before)
    return canonicalJson(before.change) === canonicalJson(change)
      ? accept()
      : reject('proposal-id-used', `${proposalId} was already proposed with other contents.`);
  const fault = faultIn(change, state, command);
  if (fault) return fault;
  const proposed = { type: 'CouncilChangeProposed', effectiveOn, service, proposalId, change, by } as const;
  if (consentsFor === null) return accept(proposed);
  const fresh: Proposal = { change, by, on: effectiveOn, consents: [], state: 'waiting' };
  const consented = consent({ ...command, council: consentsFor }, fresh, state);
  return 'accepted' in consented ? accept(proposed, ...consented.accepted) : consented;
}

/** The last required consent carries out the change, if it is still possible then. */
function consent(
  command: Pick<Of<'ConsentToChange'>, 'service' | 'proposalId' | 'council' | 'by' | 'on' | 'begins'>,
  { change, consents, state: stands }: Proposal,
  state: Founded,
): Decided {
  const { service, proposalId, council, by, on: effectiveOn } = command;
  if (consents.some((each) => each.council === council)) return accept();
  const fault = over(stands, proposalId) ?? notTheirs(command, change, consents, state);
  if (fault) return fault;
  const given = new Set([...consents.map((each) => each.council), council]);
  const completes = concernedBy(change, state).every((each) => given.has(each));
  const consented = { type: 'CouncilConsented', effectiveOn, service, proposalId, council, by } as const;
  if (!completes) return accept({ ...consented, completes });
  return (
    faultIn(change, state, command) ??
    accept({ ...consented, completes }, factOf(service, change, effectiveOn))
  );
}

const over = (stands: Proposal['state'], proposalId: string) =>
  stands === 'waiting' ? undefined : reject('proposal-over', `${proposalId} has ended: ${inWords[stands]}.`);

const inWords: Readonly<Record<Proposal['state'], string>> = {
  waiting: 'it waits',
  agreed: 'all councils concerned agreed to it',
  withdrawn: 'it was withdrawn',
  calledOff: 'it was cancelled',
};

function notTheirs(
  { council, by }: Pick<Of<'ConsentToChange'>, 'council' | 'by'>,
  change: CouncilChange,
  consents: Proposal['consents'],
  state: Founded,
): { readonly rejected: Rejection } | undefined {
  const concerned = concernedBy(change, state);
  if (!concerned.includes(council))
    return reject('council-not-concerned', `Only ${concerned.join(' and ')} can agree to this.`);
  const other = consents.find((each) => each.by === by);
  if (!other) return undefined;
  const because = `The same person agreed for ${other.council}: another person must agree for ${council}.`;
  return reject('one-person-one-council', because);
}

function withdraw({ service, proposalId, because, by, on }: Of<'WithdrawChange'>, state: Founded): Decided {
  const proposal = state.proposals.get(proposalId);
  if (!proposal) return unknownProposal({ proposalId });
  if (proposal.state === 'withdrawn') return accept();
  return (
    over(proposal.state, proposalId) ??
    accept({ type: 'CouncilChangeWithdrawn', effectiveOn: on, service, proposalId, because, by })
  );
}

/** A consent may be withdrawn before it has taken effect: this cancels the succession for all. */
function callOff(
  { service, council, calledOffFor, because, by, on }: Of<'CallOffSuccession'>,
  state: Founded,
): Decided {
  const succession = state.succeeded.get(council);
  if (!succession) {
    const isOff = [...state.proposals.values()].some(
      (each) => each.state === 'calledOff' && each.change.council === council,
    );
    return isOff ? accept() : reject('not-succeeded', `No succession of ${council} is proposed.`);
  }
  const { successors, from } = succession;
  const concerned = [council, ...successors.map((each) => each.council)];
  if (!concerned.includes(calledOffFor))
    return reject('council-not-concerned', `Only ${concerned.join(' or ')} can cancel this.`);
  if (from <= on)
    return reject('succession-come', `${council} was succeeded on ${from}: that can no longer change.`);
  const off = { council, successors, from, calledOffFor, because, by };
  return accept({ type: 'SuccessionCalledOff', effectiveOn: on, service, ...off });
}
