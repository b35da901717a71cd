import type { EventStore } from '#event-store';
import { type PartHealth, type Parts, reached } from '#observability';
import { type Database, leaseHealth } from '#projections';
import type { Clerk } from './clerk.js';
import type { FileScanner } from './file-scanner.js';

/** The sources of the clerk's health. */
export interface Watched {
  readonly pool: Database;
  readonly store: EventStore;
  readonly clerk: Pick<Clerk, 'lookedOn' | 'trouble' | 'failed' | 'clockFault'>;
  /** If a virus scanner is configured. */
  readonly scanner?: Pick<FileScanner, 'isAway'>;
  readonly isHolding: () => boolean;
  /** Checked each time, so that a standby with a wrong clock is found before it becomes active. */
  readonly clockFault: () => Promise<string | undefined>;
}

export const healthOf = (watched: Watched): Parts => ({
  database: reached(() => watched.pool.query('select 1')),
  eventStore: reached(() => watched.store.ping()),
  clock: () => clockOf(watched),
  lease: () => leaseOf(watched),
  rounds: () => roundsOf(watched),
  ...(watched.scanner && { scanner: async () => scannerOf(watched.scanner!) }),
});

const scannerOf = ({ isAway }: Pick<FileScanner, 'isAway'>): PartHealth =>
  isAway
    ? { state: 'waiting', because: 'the virus scanner does not answer: new files are waiting to be scanned' }
    : { state: 'up' };

async function clockOf({ clerk, clockFault }: Watched): Promise<PartHealth> {
  const because = (await clockFault()) ?? clerk.clockFault;
  return because === undefined
    ? { state: 'up' }
    : { state: 'down', because: `the clerk has stopped: ${because}` };
}

async function leaseOf({ pool, clerk, isHolding }: Watched): Promise<PartHealth> {
  const found = await leaseHealth(pool, 'clerk', { isHolding: isHolding() });
  if (found.state === 'up' || clerk.trouble === undefined) return found;
  return { state: 'waiting', because: `waiting for the next round after a failed one; ${found.because}` };
}

/** A failing case is a separate problem for a person; a failing round affects all. */
export function roundsOf({ clerk, isHolding }: Pick<Watched, 'clerk' | 'isHolding'>): PartHealth {
  const { lookedOn, trouble, failed } = clerk;
  if (trouble !== undefined) return { state: 'down', because: `the last round failed: ${trouble}` };
  if (failed.first) {
    const { the, because } = failed.first;
    const cases = failed.count === 1 ? '1 case' : `${failed.count} cases`;
    const others = lookedOn === null ? '' : `; all others were checked on ${lookedOn}`;
    return {
      state: 'waiting',
      because: `${cases} could not be looked at, first ${the.caseId}: ${because}${others}`,
    };
  }
  if (lookedOn !== null) return { state: 'up', because: `every case was checked on ${lookedOn}` };
  const because = isHolding() ? 'the first round is running' : 'the clerk that holds the lease does the work';
  return { state: 'waiting', because };
}
