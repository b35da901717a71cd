export type { Recorded } from '#event-store';
export { type Build, listBuilds, requestRebuild, type StoredBuild } from './builds.js';
export { Checkpoints, type Move } from './checkpoints.js';
export { type ClockWitnesses, clockFault } from './clock.js';
export {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type Queryable,
  transaction,
} from './database.js';
export { Fenced } from './faults.js';
export { type Lag, lagOf, type RebuildProgress, rebuildsOf } from './lag.js';
export { holdLease, type Lease, type LeaseOptions } from './lease.js';
export { type LeaseHealth, type ListedLease, leaseHealth, listLeases } from './lease-health.js';
export { gaugeReadModels } from './metrics.js';
export { countParked, listParked, type ParkedFact, requestReplay, requestReplayOf } from './parking.js';
export { type Drafts, type Projection, projectByDrafts } from './projection.js';
export { Projector, type ProjectorOptions } from './projector.js';
export { type ProjectorLog, silentLog } from './projector-log.js';
export { ordinaryPace, type Pace } from './read-pass.js';
export { lastOfBoth, rebuildFromThisLog, resetOthers } from './recovering.js';
export { listReports, type PartReported, type Report, report, withdrawReport } from './reports.js';
export { prepareDatabase } from './schema.js';
export { longestStandstillSeconds, Standstill } from './standstill.js';
export { type Parity, parity, rollback, switchTo } from './switching.js';
export { growingTableOf, type Table, tableOf } from './table.js';
export { ReadModelWaits } from './waiting.js';
