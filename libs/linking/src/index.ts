export { carryPaymentsOn, type Linking } from './payments.js';
