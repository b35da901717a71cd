import { controllerOfTable } from '../commands/command-table.js';
import { chargeCommands } from './charge/charge.commands.js';
import { costPoolCommands } from './cost-pool/cost-pool.commands.js';
import { councilAccountCommands } from './council-account/council-account.commands.js';
import { priceScheduleCommands } from './price-schedule/price-schedule.commands.js';
import { rateCardCommands } from './rate-card/rate-card.commands.js';
import { businessCaseCommands } from './savings/business-case.commands.js';
import { statementCommands } from './statement/statement.commands.js';
import { timesheetCommands } from './timesheet/timesheet.commands.js';

/** Routes for all money between the councils. */
export const moneyControllers = [
  timesheetCommands,
  rateCardCommands,
  costPoolCommands,
  councilAccountCommands,
  chargeCommands,
  priceScheduleCommands,
  statementCommands,
  businessCaseCommands,
].map(controllerOfTable);
