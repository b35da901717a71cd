import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, type Parts, readiness } from '#observability';
import { type Database, prepareDatabase, report, withdrawReport } from '#projections';

const everyMs = 5_000;

interface Reporting {
  readonly pool: Database;
  readonly log: Logger;
  readonly parts: Parts;
  readonly signal: AbortSignal;
}

/**
 * Reports every few seconds how this process is, for the page of operations, and withdraws the report when it is told
 * to stop. Its work never waits for the report.
 */
export async function keepReporting(worker: string, { pool, log, parts, signal }: Reporting): Promise<void> {
  const holder = `${hostname()}/${process.pid}`;
  let isPrepared = false;
  while (!signal.aborted) {
    try {
      if (!isPrepared) await prepareDatabase(pool);
      isPrepared = true;
      await report(pool, { worker, holder, parts: (await readiness(parts)).parts });
    } catch (error) {
      // A reader sees that the last report is old. Health says elsewhere that the database is down.
      log.debug({ err: error }, 'the report of this process could not be written');
      isPrepared = false;
    }
    await delay(everyMs, undefined, { signal }).catch(() => undefined);
  }
  if (!isPrepared) return;
  await withdrawReport(pool, { worker, holder }).catch((error) =>
    log.debug({ err: error }, 'the report of this process could not be withdrawn'),
  );
}
