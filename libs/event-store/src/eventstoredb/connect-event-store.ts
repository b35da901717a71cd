import type { EventStore } from '../event-store.js';
import { Connection } from './connection.js';
import { GuardedEventStore } from './guarded-event-store.js';
import { defaultDeadlines, type EventStoreOptions, silent } from './options.js';

/**
 * EventStoreDB 23.10 or later, by a client whose faults are contained here (docs/adr/0008). Connects on first
 * use.
 */
export function connectEventStore({
  connectionString,
  log = silent,
  ...options
}: EventStoreOptions): EventStore {
  const deadlines = { ...defaultDeadlines, ...options.deadlines };
  const connection = new Connection(connectionString, log, Math.max(deadlines.appendMs, deadlines.readMs));
  return new GuardedEventStore(connection, deadlines, log, options.observe ?? {});
}
