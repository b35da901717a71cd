import type { ProposedEvent } from '../log/events.js';

export const MAX_APPEND_BYTES = 1024 * 1024;

/** How long the server waits before it reports a timeout for a write that it dropped. */
export const COMMIT_TIMEOUT_MS = 2000;

/** EventStoreDB 24.6 counts the data of the events towards the limit, not their metadata. */
export const appendSize = (events: readonly ProposedEvent[]): number =>
  events.reduce((size, { data }) => size + data.length, 0);
