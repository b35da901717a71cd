export { actorName } from './actors.js';
export * from './codes.js';
export { factInWords, wordings } from './facts.js';
export { factsThatName, ThingsNamed } from './named.js';
export { capitalised, count, day, listed, moment, money, withDays, written } from './plainly.js';
export { timeLimitInWords } from './time-limit.js';
export type { Names } from './wordings.js';
