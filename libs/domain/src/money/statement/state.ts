import { noIds, type UsedIds } from '../../client-ids.js';
import { nothingProposed, type Proposals } from '../../two-people/index.js';
import type { OfficerId, Pence } from '../../values.js';
import { paymentKey } from '../payment-key.js';
import type { StatementEvent, StatementLine } from './events.js';

export type Statement = { readonly stage: 'draft' } | Reviewed | Issued;

export interface Reviewed {
  readonly stage: 'reviewed';
  readonly digest: string;
  readonly by: OfficerId;
  /** The lines in each stored part of exactly this statement. */
  readonly parts: ReadonlyMap<number, readonly LineKept[]>;
}

/** The data kept of a line: enough to know how much of it may be disputed. */
type LineKept = Pick<StatementLine, 'key' | 'amountPence'>;

export interface Issued {
  readonly stage: 'issued';
  readonly hash: string;
  readonly ids: UsedIds;
  /** The amount of each line, by its key. */
  readonly lines: ReadonlyMap<string, Pence>;
  readonly disputes: ReadonlyMap<string, { readonly by: OfficerId; readonly resolved: boolean }>;
  readonly proposals: Proposals;
  readonly settlements: ReadonlyMap<string, number>;
  /** The payments' references in comparable form: each counts once on a statement. */
  readonly references: ReadonlySet<string>;
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
      const lines = event.lines.map(({ key, amountPence }) => ({ key, amountPence }));
      return { ...state, parts: new Map(state.parts).set(event.part, lines) };
    }
    case 'StatementIssued': {
      const inParts = state.stage === 'reviewed' ? [...state.parts.values()].flat() : [];
      const lines = new Map([...event.lines, ...inParts].map(({ key, amountPence }) => [key, amountPence]));
      return {
        ...{ stage: 'issued', hash: event.hash, ids: noIds, proposals: nothingProposed, lines },
        disputes: new Map(),
        settlements: new Map(),
        references: new Set(),
      };
    }
    case 'StatementDisputed':
    case 'DisputeResolved':
    case 'StatementSettled':
    case 'ActProposed':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
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
      const references = new Set(state.references).add(paymentKey(event.reference));
      return { ...state, settlements, references };
    }
    // Handled separately, because it depends on whether anything was recorded since: see two-people/proposals.ts.
    case 'ActProposed':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
      return state;
  }
  event satisfies never;
}
