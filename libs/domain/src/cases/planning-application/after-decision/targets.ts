import type { Target } from '../handlers.js';
import type { ConditionState } from '../state/after-decision.js';
import type { PlanningApplication } from '../state.js';

type Determined = Extract<PlanningApplication, { stage: 'determined' }>;

/** The conditions that need details and are at one of these stages. */
export const conditionsAt =
  (...stands: readonly ConditionState['status'][]) =>
  ({ determination }: Determined): readonly Target[] =>
    [...determination.conditions]
      .filter(([, each]) => each.detailsRequired && stands.includes(each.status))
      .map(([number, { text }]) => ({ id: String(number), words: text }));
