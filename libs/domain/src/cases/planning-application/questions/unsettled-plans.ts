import { type Rejection, reject } from '../../../decider.js';
import { currentDocuments, isPlan } from '../state/register.js';
import type { ExistingCase } from '../state.js';

/** Refuses while amended and earlier plans are both on the file and nobody has said that both apply. */
export function plansUnsettled(
  { register }: ExistingCase,
  bothStandBecause: string | null,
): { readonly rejected: Rejection } | undefined {
  const plans = currentDocuments(register).flatMap(([id, document]) => (isPlan(document) ? [id] : []));
  const amended = plans.filter((id) => register.unsettledPlans.has(id));
  const before = plans.filter((id) => !register.unsettledPlans.has(id));
  if (amended.length === 0 || before.length === 0 || bothStandBecause !== null) return undefined;
  return reject(
    'plans-unsettled',
    `Amended plans (${amended.join(', ')}) were added, and the earlier plans (${before.join(', ')}) are still there: say which ones they ` +
      'replace, or why all of them remain.',
  );
}
