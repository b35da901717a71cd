import { noIds, type UsedIds } from '../client-ids.js';
import type { OfficerId } from '../values.js';
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
  readonly disputes: ReadonlyMap<string, 'open' | 'resolved'>;
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
        ...{ stage: 'issued', hash: event.hash, ids: noIds, lineKeys },
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
  event: Extract<StatementEvent, { type: 'StatementDisputed' | 'DisputeResolved' | 'StatementSettled' }>,
): Issued {
  switch (event.type) {
    case 'StatementDisputed':
      return { ...state, disputes: new Map(state.disputes).set(event.disputeId, 'open') };
    case 'DisputeResolved':
      return { ...state, disputes: new Map(state.disputes).set(event.disputeId, 'resolved') };
    case 'StatementSettled': {
      const settlements = new Map(state.settlements).set(event.settlementId, event.amountPence);
      return { ...state, settlements };
    }
  }
}
