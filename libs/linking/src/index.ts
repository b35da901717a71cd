export { tellParent } from './cases.js';
export { finishLinks } from './finishing.js';
export { carryPaymentsOn, type Linking } from './payments.js';
