import type { billing, CalendarDate, CouncilCode, costPools } from '#domain';
import type { PoolCostView, PoolRuleView } from './costs.view.js';
import { ruleShown } from './rule-shown.js';

interface Days {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

type PoolFact = billing.BillingFact<costPools.CostPoolEvent>;

/** What is recorded of one pool, in the order of the record. */
export const factsOfPool = (facts: readonly billing.BillingFact[], pool: string): readonly PoolFact[] =>
  facts.filter((fact): fact is PoolFact => 'pool' in fact.event && fact.event.pool === pool);

/**
 * The rules in force on any of these days, the earliest first. If two apply from the same day, the later one
 * counts.
 */
export function rulesOver(
  facts: readonly PoolFact[],
  { from, to }: Days,
  open: readonly CouncilCode[],
): readonly PoolRuleView[] {
  const set = facts.flatMap(({ id, event }) =>
    event.type === 'ApportionmentRuleSet' ? [{ id, ...event }] : [],
  );
  const byDay = new Map(set.map((each) => [each.effectiveOn, each]));
  const inOrder = [...byDay.values()].toSorted((one, other) =>
    one.effectiveOn.localeCompare(other.effectiveOn),
  );
  return inOrder.flatMap(({ id, effectiveOn, rule }, at) => {
    const until = inOrder[at + 1]?.effectiveOn ?? null;
    const isAsked = (!to || effectiveOn <= to) && (!from || until === null || until > from);
    return isAsked ? [{ ruleId: id, from: effectiveOn, until, rule: ruleShown(rule, open) }] : [];
  });
}

/** The costs of these days, the earliest first; reversed ones are marked. */
export function costsOver(facts: readonly PoolFact[], { from, to }: Days): readonly PoolCostView[] {
  const takenBack = new Set(
    facts.flatMap(({ event }) => (event.type === 'PoolCostReversed' ? [event.costId] : [])),
  );
  return facts
    .flatMap(({ event }) => (event.type === 'PoolCostRecorded' ? [event] : []))
    .filter(({ effectiveOn }) => (!from || effectiveOn >= from) && (!to || effectiveOn <= to))
    .map(({ costId, effectiveOn: incurredOn, amountPence, what }) => ({
      ...{ costId, incurredOn, amountPence, what },
      reversed: takenBack.has(costId),
    }))
    .toSorted((one, other) => one.incurredOn.localeCompare(other.incurredOn));
}
