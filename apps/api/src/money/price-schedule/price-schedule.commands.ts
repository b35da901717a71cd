import { pence, priceSchedules } from '#domain';
import { asked } from '../../commands/command-route.js';
import { malformed } from '../../http/problem.js';
import { moneyCommands } from '../billing/money-parts.js';
import { PriceBody, ServiceActivityBody, VatCodeBody } from '../charge/charging.body.js';
import { CommandDoneWithWarnings, withWarnings } from '../charge/with-warnings.view.js';
import { type PriceRuleBody, priceRuleOf } from './price-rule.body.js';

/** One amount, a rule, or full cost if neither is given. */
function priceAsked(netPence: number | undefined, rule: PriceRuleBody | undefined): priceSchedules.Price {
  if (rule && netPence !== undefined)
    throw malformed([{ field: 'netPence', because: 'cannot be combined with a rule' }]);
  if (rule) return { rule: priceRuleOf(rule) };
  return netPence === undefined ? 'fullCost' : { netPence: pence(netPence) };
}

const keepers = ['finance', 'serviceManager'] as const;

/** What a council charges for services that it need not provide. */
export const priceScheduleCommands = moneyCommands(priceSchedules.priceSchedule, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council }) => `priceSchedule-${council}`,
  routes: {
    SetPrice: asked(PriceBody, {
      path: 'councils/:council/prices',
      operation: 'setPrice',
      roles: keepers,
      says: "Sets a price of the council's schedule from a day. Warns where the service would charge more than it costs.",
      command: ({ named: { council }, body: { service, level, scale, netPence, rule, vatCode, from } }) => ({
        ...{ council, service, level, scale, vatCode, from },
        price: priceAsked(netPence, rule),
      }),
      answers: {
        type: CommandDoneWithWarnings,
        of: (done, _, { named: { council }, body: { service, level, scale, netPence, from }, parts }) =>
          withWarnings(
            done,
            netPence === undefined
              ? Promise.resolve([])
              : parts.tests.ofPrice(council, { service, level, scale }, { netPence, from }),
          ),
      },
    }),
    SetVatCode: asked(VatCodeBody, {
      path: 'councils/:council/vat-codes',
      operation: 'setVatCode',
      roles: keepers,
      says: 'Sets the rate of a VAT code from a day.',
      command: ({ named: { council }, body: { vatCode, ratePerTenThousand, from } }) => ({
        ...{ council, vatCode, ratePerTenThousand, from },
      }),
    }),
    CountActivity: asked(ServiceActivityBody, {
      path: 'councils/:council/service-activities',
      operation: 'countActivity',
      roles: keepers,
      says: 'Counts time on an activity as a cost of a discretionary service, from a day.',
      command: ({ named: { council }, body: { service, activity, from } }) => ({
        ...{ council, service, activity, from },
      }),
    }),
  },
});
