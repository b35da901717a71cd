export { type Apportionment, apportion, type Share, type Weight } from './apportion.js';
export { type CostAtRate, costOfTime } from './cost-of-time.js';
export { type CostHeading, type FullCostRate, fullCostRate, type YearlyCost } from './full-cost-rate.js';
export {
  financialYear,
  firstDay,
  lastDay,
  type Month,
  month,
  monthOf,
  monthsBetween,
  monthsLater,
  monthsOfYear,
  parseMonth,
  weekOf,
} from './month.js';
export { firstOfMonth, type PartOfMonth, partOfMonth } from './part-of-month.js';
