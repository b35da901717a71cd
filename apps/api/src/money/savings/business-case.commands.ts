import { businessCases, pence } from '#domain';
import { asked } from '../../commands/command-route.js';
import { moneyCommands } from '../billing/money-parts.js';
import { BaselineBody, ForecastBody } from './savings.body.js';

const keepers = ['serviceManager', 'finance'] as const;

/** What sharing was meant to save. Each council has its own part of a business case. */
export const businessCaseCommands = moneyCommands(businessCases.businessCase, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council, businessCase }) => `businessCase-${council}-${businessCase}`,
  routes: {
    SetBaseline: asked(BaselineBody, {
      path: 'councils/:council/business-cases/:businessCase/baseline',
      operation: 'setBaseline',
      roles: keepers,
      says: 'Sets what the council would have spent alone in a year, and what sharing is meant to save.',
      command: ({ named: { council, businessCase }, body, on }) => ({
        ...{ businessCase, council, year: body.year, on },
        ...{ alonePence: pence(body.alonePence), targetSavingPence: pence(body.targetSavingPence) },
      }),
    }),
    SetForecast: asked(ForecastBody, {
      path: 'councils/:council/business-cases/:businessCase/forecast',
      operation: 'setForecast',
      roles: keepers,
      says: 'Records what the council is now expected to pay for a year.',
      command: ({ named: { council, businessCase }, body: { year, expectedPence }, on }) => ({
        ...{ businessCase, council, year, expectedPence: pence(expectedPence), on },
      }),
    }),
  },
});
