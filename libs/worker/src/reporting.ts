import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, type Parts, readiness } from '#observability';
import { type Database, prepareDatabase, report } from '#projections';

const everyMs = 5_000;

interface Reporting {
  readonly pool: Database;
  readonly log: Logger;
  readonly parts: Parts;
  readonly signal: AbortSignal;
}

/** Says every few seconds how this process is, where those who look after all of them read it. Its work never waits for that. */
export async function keepReporting(worker: string, { pool, log, parts, signal }: Reporting): Promise<void> {
  const holder = `${hostname()}/${process.pid}`;
  let isPrepared = false;
  while (!signal.aborted) {
    try {
      if (!isPrepared) await prepareDatabase(pool);
      isPrepared = true;
      await report(pool, { worker, holder, parts: (await readiness(parts)).parts });
    } catch (error) {
      // Whoever reads it finds the last word too old, and the database is told of as down everywhere else.
      log.debug({ error }, 'how this process is could not be said');
      isPrepared = false;
    }
    await delay(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
