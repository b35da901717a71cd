import type { OfficerId } from '../values.js';
import type { StatementEvent } from './events.js';

export type Statement =
  | { readonly stage: 'draft' }
  | { readonly stage: 'reviewed'; readonly digest: string; readonly by: OfficerId }
  | Issued;

export interface Issued {
  readonly stage: 'issued';
  readonly hash: string;
  readonly lineKeys: ReadonlySet<string>;
  readonly disputes: ReadonlyMap<string, 'open' | 'resolved'>;
  readonly settlements: ReadonlyMap<string, number>;
}

export function evolve(state: Statement, event: StatementEvent): Statement {
  if (event.type === 'StatementReviewed') return { stage: 'reviewed', digest: event.digest, by: event.by };
  if (event.type === 'StatementIssued') {
    const lineKeys = new Set(event.lines.map(({ key }) => key));
    return { stage: 'issued', hash: event.hash, lineKeys, disputes: new Map(), settlements: new Map() };
  }
  if (state.stage !== 'issued') return state;
  switch (event.type) {
    case 'StatementDisputed':
      return { ...state, disputes: new Map(state.disputes).set(event.disputeId, 'open') };
    case 'DisputeResolved':
      return { ...state, disputes: new Map(state.disputes).set(event.disputeId, 'resolved') };
    case 'StatementSettled':
      return {
        ...state,
        settlements: new Map(state.settlements).set(event.settlementId, event.amountPence),
      };
  }
}
