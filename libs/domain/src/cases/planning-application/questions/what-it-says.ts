import type { CalendarDate } from '#legislation';
import { allowedOn } from '../state/appeals.js';
import type { ExistingCase } from '../state.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';

/** What a case says to the one that it hangs on. */
export type SaysToParent =
  | { readonly is: 'decided'; readonly decision: DecisionKind | 'deemed'; readonly decidedOn: CalendarDate }
  /** Open, or open again. */
  | { readonly is: 'open' }
  /** It came to its end without a decision that stands, and none is to come. */
  | { readonly is: 'over' };

/** What an inspector allowed of a refusal counts as granted there and then. */
export function saysToParent(state: ExistingCase): SaysToParent {
  switch (state.stage) {
    case 'determined': {
      const { decision, decidedOn, standing } = state.outcome;
      if (standing !== 'stands') return { is: 'over' };
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
