import type { CalendarDate } from '#legislation';
import { allowedOn } from '../state/appeals.js';
import type { ExistingCase } from '../state.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';

/** What a case reports to the case on which it depends. */
export type SaysToParent =
  | { readonly is: 'decided'; readonly decision: DecisionKind | 'deemed'; readonly decidedOn: CalendarDate }
  /** Open, or open again. */
  | { readonly is: 'open' }
  /** It ended without a decision in force, and none is to come. */
  | { readonly is: 'over' };

/** An inspector's grant of what was refused counts as a grant from that day. */
export function saysToParent(state: ExistingCase): SaysToParent {
  switch (state.stage) {
    case 'determined': {
      const { decision, decidedOn, status } = state.determination;
      if (status !== 'in-force') return { is: 'over' };
      const allowed = allowedOn(state.appeals, decidedOn);
      return allowed && (decision === 'refused' || decision === 'priorApprovalRefused')
        ? { is: 'decided', decision: 'granted', decidedOn: allowed }
        : { is: 'decided', decision, decidedOn };
    }
    case 'withdrawn':
    case 'returned':
    case 'duplicate':
      return { is: 'over' };
    case 'validating':
    case 'invalid':
    case 'live':
    case 'recommended':
    case 'committee':
    case 'awaitingObligation':
    case 'calledIn':
      return { is: 'open' };
  }
}
