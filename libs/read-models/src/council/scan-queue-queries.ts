import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';
import type { ScanQueueRow } from './scan-queue.js';

/** Documents of every council, the oldest first, for the scanner. */
export const filesToScan = (database: ReadDatabase, limit: number): Promise<readonly ScanQueueRow[]> =>
  ofEveryCouncil(database).scanQueue.selectAll().orderBy('storedAt').orderBy('id').limit(limit).execute();
