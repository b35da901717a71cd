export * from './clock/received-day.js';
export * from './clock/statutory-expiry.js';
export * from './dates.js';
export * from './holidays/working-days.js';
export * from './law/answer.js';
export * from './law/dated-table.js';
export * from './types/application-type.js';
