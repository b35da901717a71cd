import type { CalendarDate } from '#legislation';
import type { CouncilWeights } from '../../money/cost-pool/events.js';
import { type Month, monthsLater } from '../../money/cost-recovery/month.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { CaseDivision, CouncilChange, CouncilStage, SharedServiceEvent } from './events.js';

export type SharedService = { readonly founded: false } | Founded;

export interface Founded {
  readonly founded: true;
  readonly name: string;
  /** The employing authority, which authorises people to act for the service. */
  readonly host: CouncilCode;
  readonly firstMonth: Month;
  readonly nextToClose: Month;
  /** Each council's stages, in the order of their first days. */
  readonly stages: ReadonlyMap<CouncilCode, readonly DatedStage[]>;
  readonly succeeded: ReadonlyMap<CouncilCode, Succession>;
  /** Proposals to councils, by id. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly truedUp: readonly number[];
}

interface DatedStage {
  readonly stage: CouncilStage;
  readonly from: CalendarDate;
}

/** A council's successors from a day. */
export interface Succession {
  readonly successors: CouncilWeights;
  readonly from: CalendarDate;
  /** Null if there is no division: with one successor none is needed. */
  readonly division: CaseDivision | null;
}

/** A change that waits for councils, or has ended in one way or another. */
export interface Proposal {
  readonly change: CouncilChange;
  readonly by: OfficerId;
  readonly on: CalendarDate;
  readonly consents: readonly Consent[];
  readonly state: 'waiting' | 'agreed' | 'withdrawn' | 'calledOff';
}

interface Consent {
  readonly council: CouncilCode;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function evolve(state: SharedService, event: SharedServiceEvent): SharedService {
  if (event.type === 'ServiceFounded') {
    const { name, host, firstMonth } = event;
    const nothing = { stages: new Map(), succeeded: new Map(), proposals: new Map(), truedUp: [] };
    return { founded: true, name, host, firstMonth, nextToClose: firstMonth, ...nothing };
  }
  return state.founded ? evolveFounded(state, event) : state;
}

function evolveFounded(
  state: Founded,
  event: Exclude<SharedServiceEvent, { type: 'ServiceFounded' }>,
): Founded {
  switch (event.type) {
    case 'CouncilChangeProposed': {
      const { proposalId, change, by, effectiveOn: on } = event;
      return withProposal(state, proposalId, { change, by, on, consents: [], state: 'waiting' });
    }
    case 'CouncilConsented':
    case 'CouncilChangeWithdrawn':
      return afterAnswer(state, event);
    case 'CouncilStaged': {
      const { council, stage, effectiveOn: from } = event;
      const stages: readonly DatedStage[] = [...(state.stages.get(council) ?? []), { stage, from }];
      return { ...state, stages: new Map(state.stages).set(council, stages) };
    }
    case 'CouncilSucceeded': {
      const { council, successors, effectiveOn: from } = event;
      return withSuccession(state, council, { successors, from, division: null });
    }
    case 'CasesDivided': {
      const before = state.succeeded.get(event.council);
      const { cases, wards, otherwise } = event;
      if (!before) return state;
      return withSuccession(state, event.council, { ...before, division: { cases, wards, otherwise } });
    }
    case 'SuccessionCalledOff':
      return calledOff(state, event.council);
    case 'MonthClosed':
      return { ...state, nextToClose: monthsLater(event.month, 1) };
    case 'YearTruedUp':
      return { ...state, truedUp: [...state.truedUp, event.year] };
  }
  event satisfies never;
}

const withProposal = (state: Founded, id: string, proposal: Proposal): Founded => ({
  ...state,
  proposals: new Map(state.proposals).set(id, proposal),
});

const withSuccession = (state: Founded, council: CouncilCode, succession: Succession): Founded => ({
  ...state,
  succeeded: new Map(state.succeeded).set(council, succession),
});

function afterAnswer(
  state: Founded,
  event: Extract<SharedServiceEvent, { type: 'CouncilConsented' | 'CouncilChangeWithdrawn' }>,
): Founded {
  const { proposalId } = event;
  const proposal = state.proposals.get(proposalId);
  if (!proposal) return state;
  if (event.type === 'CouncilChangeWithdrawn')
    return withProposal(state, proposalId, { ...proposal, state: 'withdrawn' });
  const { council, by, completes, effectiveOn: on } = event;
  const consents = [...proposal.consents, { council, by, on }];
  const after = completes ? 'agreed' : proposal.state;
  return withProposal(state, proposalId, { ...proposal, consents, state: after });
}

function calledOff(state: Founded, council: CouncilCode): Founded {
  const succeeded = new Map(state.succeeded);
  succeeded.delete(council);
  const proposals = [...state.proposals].map(([id, proposal]): [string, Proposal] => {
    const { change } = proposal;
    const isOver = proposal.state === 'agreed' && change.kind !== 'stage' && change.council === council;
    return [id, isOver ? { ...proposal, state: 'calledOff' } : proposal];
  });
  return { ...state, succeeded, proposals: new Map(proposals) };
}
