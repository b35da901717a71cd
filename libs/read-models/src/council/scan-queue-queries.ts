import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';
import type { ScanQueueRow } from './scan-queue.js';

/** Every council's, the oldest first: for whoever has them scanned. */
export const filesToScan = (database: ReadDatabase, limit: number): Promise<readonly ScanQueueRow[]> =>
  ofEveryCouncil(database).scanQueue.selectAll().orderBy('storedAt').orderBy('id').limit(limit).execute();
