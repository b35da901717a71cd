import type { CalendarDate } from '#legislation';
import { type DaysOf, fromAnyDay, happened, sent, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import type { ApportionmentRule, CostPoolEvent, PoolCost } from './events.js';
import { ruleFault } from './rule-fault.js';

export * from './events.js';

type CostPoolCommand = { readonly pool: string } & (
  | { readonly type: 'OpenPool'; readonly name: string; readonly on: CalendarDate }
  | ({
      readonly type: 'RecordPoolCost';
      readonly incurredOn: CalendarDate;
      readonly on: CalendarDate;
    } & PoolCost)
  | { readonly type: 'ReversePoolCost'; readonly costId: string; readonly because: string }
  | { readonly type: 'SetApportionmentRule'; readonly from: CalendarDate; readonly rule: ApportionmentRule }
);

type CostPool =
  | { readonly opened: false }
  | {
      readonly opened: true;
      readonly name: string;
      readonly costs: ReadonlyMap<string, KeptCost>;
      /** By their first day. */
      readonly rules: ReadonlyMap<CalendarDate, ApportionmentRule>;
    };

type Opened = Extract<CostPool, { opened: true }>;

interface KeptCost extends PoolCost {
  readonly incurredOn: CalendarDate;
  readonly reversed: boolean;
}

function evolve(state: CostPool, event: CostPoolEvent): CostPool {
  if (event.type === 'PoolOpened')
    return { opened: true, name: event.name, costs: new Map(), rules: new Map() };
  if (!state.opened) return state;
  switch (event.type) {
    case 'PoolCostRecorded':
    case 'PoolCostReversed': {
      const { costId, amountPence, what, effectiveOn: incurredOn } = event;
      const reversed = event.type === 'PoolCostReversed';
      const cost = { costId, amountPence, what, incurredOn, reversed };
      return { ...state, costs: new Map(state.costs).set(costId, cost) };
    }
    case 'ApportionmentRuleSet':
      return { ...state, rules: new Map(state.rules).set(event.effectiveOn, event.rule) };
  }
  event satisfies never;
}

function decide(command: CostPoolCommand, state: CostPool): Outcome<CostPoolEvent> {
  const { pool } = command;
  if (command.type === 'OpenPool') {
    if (!state.opened)
      return accept({ type: 'PoolOpened', effectiveOn: command.on, pool, name: command.name });
    return state.name === command.name ? accept() : reject('pool-known', `A pool ${pool} already exists.`);
  }
  if (!state.opened) return reject('unknown-pool', `No pool ${pool} was opened.`);
  switch (command.type) {
    case 'RecordPoolCost':
      return recordCost(command, state);
    case 'ReversePoolCost': {
      const kept = state.costs.get(command.costId);
      if (!kept) return reject('unknown-cost', `The pool ${pool} has no cost ${command.costId}.`);
      if (kept.reversed) return accept();
      const { costId, amountPence, what, incurredOn: effectiveOn } = kept;
      const { because } = command;
      return accept({ type: 'PoolCostReversed', effectiveOn, pool, because, costId, amountPence, what });
    }
    case 'SetApportionmentRule': {
      const { from: effectiveOn, rule } = command;
      const fault = ruleFault(rule);
      if (fault) return reject('rule-unusable', fault);
      if (JSON.stringify(state.rules.get(effectiveOn)) === JSON.stringify(rule)) return accept();
      return accept({ type: 'ApportionmentRuleSet', effectiveOn, pool, rule });
    }
  }
}

function recordCost(
  command: Extract<CostPoolCommand, { type: 'RecordPoolCost' }>,
  { costs }: Opened,
): Outcome<CostPoolEvent> {
  const { pool, costId, amountPence, what, incurredOn: effectiveOn } = command;
  if (amountPence <= 0)
    return reject('amount-unusable', 'A cost must be more than zero; to take one back, reverse it.');
  const kept = costs.get(costId);
  if (!kept) return accept({ type: 'PoolCostRecorded', effectiveOn, pool, costId, amountPence, what });
  const same = kept.amountPence === amountPence && kept.incurredOn === effectiveOn && kept.what === what;
  return same
    ? accept()
    : reject('cost-known', `Cost ${costId} was recorded with other contents: reverse it first.`);
}

/** The limits of each date in each command. */
export const costPoolDays: DaysOf<CostPoolCommand> = {
  OpenPool: { on: sent },
  RecordPoolCost: { incurredOn: happened(), on: sent },
  ReversePoolCost: {},
  SetApportionmentRule: { from: fromAnyDay },
};

/** `costPool-<pool>`. */
export const costPool: Decider<CostPool, CostPoolCommand, CostPoolEvent> = {
  initial: { opened: false },
  evolve,
  decide: (command, state) => withinDays(costPoolDays, command, decide(command, state)),
};
