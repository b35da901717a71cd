export * as caseNumbers from './case-numbers/index.js';
export * as costRecovery from './cost-recovery/index.js';
export * as councils from './council/index.js';
export * from './decider.js';
export * from './facts.js';
export * as officers from './officer/index.js';
export * from './planning-application/index.js';
export * as submissions from './submission/index.js';
export * from './values.js';
