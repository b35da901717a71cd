export { actorName } from './actors.js';
export { factInWords, wordings } from './facts.js';
export { factsThatName, ThingsNamed } from './named.js';
export { capitalised, day, listed, moment, money, withDays } from './plainly.js';
export type { Names } from './wordings.js';
