import type { CalendarDate, Instant } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { ProposedConstraint } from '../vocabulary/proposed-line.js';

/**
 * Proposes to an officer what a map shows about the site. Constraints that are already on the case or were
 * answered are left out.
 */
export interface ProposeConstraints {
  readonly type: 'ProposeConstraints';
  /** Or why nothing was found. */
  readonly found: readonly ProposedConstraint[] | 'off' | 'unreachable' | 'no-place';
  readonly proposedAt: Instant;
  readonly on: CalendarDate;
}

const mayProposeConstraints = (state: PlanningApplication) => openCase(state, 'given constraints');

function proposeConstraints(
  { found: constraints, proposedAt, on }: ProposeConstraints,
  found: FoundBy<typeof mayProposeConstraints>,
): CaseOutcome {
  if (typeof constraints === 'string') return reject(`look-up-${constraints}`, whyNot[constraints]);
  const lines = constraints
    .filter(({ constraintId }) => !found.register.constraints.has(constraintId))
    .map((each) => ({ lineId: each.constraintId, about: 'constraint', ...each }) as const)
    .filter(({ lineId }) => !found.submitted.lines.has(lineId));
  if (lines.length === 0) return accept();
  return accept({
    type: 'DetailsProposed',
    ...of(found, on),
    ...{ from: 'planning.data.gov.uk', proposedAt, lines },
  });
}

export const ProposeConstraints: Act<ProposeConstraints> = act(mayProposeConstraints, proposeConstraints, {
  days: { on: done() },
});

const whyNot = {
  off: 'No map of constraints is set up for this service: record constraints by hand.',
  unreachable: 'The map gave no usable answer. Try again later, or record constraints by hand.',
  'no-place': 'The site has neither a boundary nor a point in degrees: record constraints by hand.',
} as const;
