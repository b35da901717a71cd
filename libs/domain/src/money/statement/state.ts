import { noIds, type UsedIds } from '../../client-ids.js';
import { nothingProposed, type Proposals } from '../../two-people/index.js';
import type { OfficerId } from '../../values.js';
import type { StatementEvent } from './events.js';

export type Statement = { readonly stage: 'draft' } | Reviewed | Issued;

export interface Reviewed {
  readonly stage: 'reviewed';
  readonly digest: string;
  readonly by: OfficerId;
  /** The keys of the lines in each part that was kept of exactly this. */
  readonly parts: ReadonlyMap<number, readonly string[]>;
}

export interface Issued {
  readonly stage: 'issued';
  readonly hash: string;
  readonly ids: UsedIds;
  readonly lineKeys: ReadonlySet<string>;
  readonly disputes: ReadonlyMap<string, { readonly by: OfficerId; readonly resolved: boolean }>;
  readonly proposals: Proposals;
  readonly settlements: ReadonlyMap<string, number>;
}

export function evolve(state: Statement, event: StatementEvent): Statement {
  switch (event.type) {
    case 'StatementReviewed': {
      const { digest, by } = event;
      const parts = state.stage === 'reviewed' && state.digest === digest ? state.parts : new Map();
      return { stage: 'reviewed', digest, by, parts };
    }
    case 'StatementPartKept': {
      if (state.stage !== 'reviewed' || state.digest !== event.digest) return state;
      const keys = event.lines.map(({ key }) => key);
      return { ...state, parts: new Map(state.parts).set(event.part, keys) };
    }
    case 'StatementIssued': {
      const inParts = state.stage === 'reviewed' ? [...state.parts.values()].flat() : [];
      const lineKeys = new Set([...event.lines.map(({ key }) => key), ...inParts]);
      return {
        ...{ stage: 'issued', hash: event.hash, ids: noIds, proposals: nothingProposed, lineKeys },
        disputes: new Map(),
        settlements: new Map(),
      };
    }
    default:
      return state.stage === 'issued' ? evolveIssued(state, event) : state;
  }
}

function evolveIssued(
  state: Issued,
  event: Exclude<StatementEvent, { type: 'StatementReviewed' | 'StatementPartKept' | 'StatementIssued' }>,
): Issued {
  switch (event.type) {
    case 'StatementDisputed':
      return {
        ...state,
        disputes: new Map(state.disputes).set(event.disputeId, { by: event.by, resolved: false }),
      };
    case 'DisputeResolved': {
      const by = state.disputes.get(event.disputeId)?.by ?? event.by;
      return { ...state, disputes: new Map(state.disputes).set(event.disputeId, { by, resolved: true }) };
    }
    case 'StatementSettled': {
      const settlements = new Map(state.settlements).set(event.settlementId, event.amountPence);
      return { ...state, settlements };
    }
    // Kept apart, with whether anything was recorded since: see two-people/proposals.ts.
    case 'ActProposed':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
      return state;
  }
}
