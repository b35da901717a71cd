export { apportion, type Weight } from './apportion.js';
export { type CostAtRate, costOfTime } from './cost-of-time.js';
export { type FullCostRate, fullCostRate, type YearlyCost } from './full-cost-rate.js';
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
