import { costPools, pence } from '#domain';
import { asked } from '../../commands/command-route.js';
import { moneyCommands } from '../billing/money-parts.js';
import { OpenPoolBody, PoolCostBody, ReversalBody, RuleBody } from './costs.body.js';
import { ruleFrom } from './rule-from-body.js';

const keepers = ['finance', 'serviceManager'] as const;

/** Costs that councils share, and how they share them. */
export const costPoolCommands = moneyCommands(costPools.costPool, {
  standsOn: 'service',
  recordOf: 'service',
  stream: ({ pool }) => `costPool-${pool}`,
  routes: {
    OpenPool: asked(OpenPoolBody, {
      path: 'pools/:pool',
      operation: 'openPool',
      roles: keepers,
      says: 'Opens a pool of costs that councils share.',
      command: ({ named: { pool }, body: { name }, on }) => ({ pool, name, on }),
    }),
    RecordPoolCost: asked(PoolCostBody, {
      path: 'pools/:pool/costs',
      operation: 'recordPoolCost',
      roles: keepers,
      says: 'Adds a cost to a pool.',
      command: ({ named: { pool }, body: { costId, amountPence, what, incurredOn }, on }) => ({
        ...{ pool, costId, amountPence: pence(amountPence), what, incurredOn, on },
      }),
    }),
    ReversePoolCost: asked(ReversalBody, {
      path: 'pools/:pool/costs/reversals',
      operation: 'reversePoolCost',
      roles: keepers,
      says: 'Reverses a whole cost.',
      command: ({ named: { pool }, body: { id, reason: because } }) => ({ pool, costId: id, because }),
    }),
    SetApportionmentRule: asked(RuleBody, {
      path: 'pools/:pool/rule',
      operation: 'setRule',
      roles: keepers,
      says: 'Sets how a pool is shared from a day.',
      command: ({ named: { pool }, body }) => ({ pool, from: body.from, rule: ruleFrom(body) }),
    }),
  },
});
