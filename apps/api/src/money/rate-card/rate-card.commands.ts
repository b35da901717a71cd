import { pence, rateCards } from '#domain';
import { asked } from '../../commands/command-route.js';
import { moneyCommands } from '../billing/money-parts.js';
import { RateBody } from '../cost-pool/costs.body.js';

/** What an hour of work costs. */
export const rateCardCommands = moneyCommands(rateCards.rateCard, {
  standsOn: 'service',
  recordOf: 'service',
  stream: () => 'rateCard-service',
  routes: {
    SetRate: asked(RateBody, {
      path: 'rates',
      operation: 'setRate',
      roles: ['finance', 'serviceManager'],
      says: "Sets the hourly cost of a grade from a day, based on a year's cost.",
      command: ({ body: { grade, specialism = null, from, productiveHours, ...body } }) => ({
        ...{ grade, specialism, from },
        cost: {
          payPence: pence(body.payPence),
          onCostsPence: pence(body.onCostsPence),
          directPence: pence(body.directPence),
          overheadSharePence: pence(body.overheadSharePence),
          productiveHours,
        },
      }),
    }),
  },
});
