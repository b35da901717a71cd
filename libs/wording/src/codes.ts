export * from './codes/decisions.js';
export * from './codes/people.js';
export * from './codes/records.js';
