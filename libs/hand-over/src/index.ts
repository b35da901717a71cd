export type { ActingFor, Attempt } from './attempt.js';
export { desks, wantedFor } from './desks.js';
export { type HandedOn, type HandingOn, handOnCasesOf } from './leaver.js';
export { Standing, standingPrefixes } from './standing.js';
export { type TakenOver, type TakingOver, takeOverCasesOf } from './successor.js';
