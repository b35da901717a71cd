export type { ActingFor, Attempt } from './attempt.js';
export { type HandedOn, handOnCasesOf } from './departing-officer.js';
export { desks, wantedFor } from './desks.js';
export { directoryPrefixes, ServiceDirectory } from './service-directory.js';
export { type TakenOver, takeOverCasesOf } from './successor-authority.js';
