import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { prepareDatabase } from './schema.js';

export interface Lease {
  readonly name: string;
  /** Higher than that of every earlier holder. Writes name it, so that earlier holders cannot write. */
  readonly epoch: bigint;
  /** Aborts when the lease is lost or released: stop at once. */
  readonly signal: AbortSignal;
}

interface LeaseOptions {
  readonly name: string;
  /** Releases the lease and ends. */
  readonly signal: AbortSignal;
  readonly holder?: string;
  /** How long a silent holder keeps the lease. */
  readonly ttlMs?: number;
  readonly renewEveryMs?: number;
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * Works while it holds the lease. Waits for the lease as long as necessary, and again after every failure,
 * until the signal. A crashed holder is replaced at once, because its connection ends; a disconnected or
 * paused one when its lease expires.
 */
export async function holdLease(
  pool: Pool,
  { signal, holder = `${hostname()}/${process.pid}`, ttlMs = 10_000, onTrouble, ...options }: LeaseOptions,
  work: (lease: Lease) => Promise<void>,
): Promise<void> {
  const { name, renewEveryMs = ttlMs / 3 } = options;
  let failures = 0;
  let isPrepared = false;
  while (!signal.aborted) {
    try {
      if (!isPrepared) await prepareDatabase(pool);
      isPrepared = true;
      const taken = await take(pool, { name, holder, ttlMs });
      if (taken) {
        await whileHeld(taken, { name, ttlMs, renewEveryMs, signal }, work);
        failures = 0;
      }
      await pause(Math.min(500, ttlMs / 2), signal);
    } catch (error) {
      onTrouble?.(error);
      isPrepared = false; // After the failure it may be another database.
      await pause(Math.min(5_000, 100 * 2 ** failures) * (0.5 + Math.random() / 2), signal);
      failures = Math.min(failures + 1, 10);
    }
  }
}

interface Taken {
  readonly client: PoolClient;
  readonly epoch: bigint;
}

interface Renewing {
  readonly name: string;
  readonly ttlMs: number;
  readonly renewEveryMs: number;
}

const sessionLock = `pg_try_advisory_lock(hashtextextended('lease ' || $1, 0))`;

async function take(
  pool: Pool,
  { name, holder, ttlMs }: { name: string; holder: string; ttlMs: number },
): Promise<Taken | undefined> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ epoch: bigint }>(
      `with alone as materialized (select ${sessionLock} as is_ours)
       insert into lease (name, epoch, holder, until)
       select $1, 1, $2, clock_timestamp() + $3 * interval '1 millisecond' from alone
       on conflict (name) do update set epoch = lease.epoch + 1, holder = excluded.holder, until = excluded.until
       where (select is_ours from alone) or lease.until < clock_timestamp()
       returning epoch`,
      [name, holder, ttlMs],
    );
    if (rows[0]) return { client, epoch: rows[0].epoch };
    client.release();
    return undefined;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function whileHeld(
  { client, epoch }: Taken,
  { name, signal, ...every }: Renewing & { signal: AbortSignal },
  work: (lease: Lease) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const lost = (): void => ending.abort();
  signal.addEventListener('abort', lost);
  // The signal may have been given during the acquisition, whose event has passed.
  if (signal.aborted) lost();
  client.on('end', lost);
  const renewing = keepRenewing(client, { name, epoch, ...every, signal: ending.signal }).catch(lost);
  try {
    if (!ending.signal.aborted) await work({ name, epoch, signal: ending.signal });
  } finally {
    ending.abort();
    signal.removeEventListener('abort', lost);
    await renewing;
    await client
      .query('update lease set until = clock_timestamp() where name = $1 and epoch = $2', [name, epoch])
      .catch(() => undefined);
    // Closing the connection releases the session's lock in any state.
    client.release(true);
  }
}

async function keepRenewing(
  client: PoolClient,
  { name, epoch, ttlMs, renewEveryMs, signal }: Renewing & { epoch: bigint; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await pause(renewEveryMs, signal);
    if (signal.aborted) return;
    const renewed = client.query({
      // A new holder that took over from a disconnected one gets the session lock when that session ends.
      text: `update lease set until = clock_timestamp() + $2 * interval '1 millisecond'
             where name = $1 and epoch = $3 returning ${sessionLock}`,
      values: [name, ttlMs, epoch],
      query_timeout: ttlMs / 3,
    } as { text: string; values: unknown[] });
    if ((await renewed).rowCount !== 1) throw new Error(`the lease ${name} was taken over`);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  delay(ms, undefined, { signal }).catch(() => undefined);
