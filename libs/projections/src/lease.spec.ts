import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DatabaseForSpecs, databaseForSpecs, rowsOf } from '../../../test/projections/database.js';
import { recordOf, tally } from '../../../test/projections/tally.js';
import { prepareBuilds } from './builds.js';
import { Checkpoints } from './checkpoints.js';
import { openDatabase } from './database.js';
import { Fenced } from './faults.js';
import { Folding } from './folding.js';
import { holdLease, type Lease } from './lease.js';
import { leaseHealth } from './lease-health.js';
import { Blocked } from './parking.js';
import { write } from './writing.js';

let database: DatabaseForSpecs;

beforeAll(async () => {
  database = await databaseForSpecs();
  await prepareBuilds(database.pool, [tally]);
});

afterAll(() => database.drop());

interface Holder {
  readonly lease: Promise<Lease>;
  /** Stops it as a deployment does. */
  readonly stop: () => Promise<void>;
}

const longMs = 600_000;

function hold(
  name: string,
  { ttlMs = 10_000, renewEveryMs = 3_000, pool = database.pool, work = untilLost } = {},
): Holder {
  const stopping = new AbortController();
  let held: (lease: Lease) => void;
  const lease = new Promise<Lease>((resolve) => {
    held = resolve;
  });
  const done = holdLease(pool, { name, ttlMs, renewEveryMs, signal: stopping.signal }, (taken) => {
    held(taken);
    return work(taken);
  });
  return {
    lease,
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

const untilLost = ({ signal }: Lease): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

async function renewed(name: string): Promise<void> {
  const until = async () => {
    const { rows } = await database.pool.query<{ until: string }>('select until from lease where name = $1', [
      name,
    ]);
    return rows[0]?.until;
  };
  const before = await until();
  while ((await until()) === before) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a lease', () => {
  it('is given up without any work if the stop comes while it is taken', async () => {
    const pool = openDatabase(database.connectionString);
    const stopping = new AbortController();
    pool.once('acquire', () => stopping.abort());
    const worked: Lease[] = [];
    await holdLease(
      pool,
      { name: 'stopped', signal: stopping.signal },
      async (lease) => void worked.push(lease),
    );
    expect(worked).toEqual([]);
    await pool.end();
  });

  it('is held by one process at a time, and passes to the next with a higher epoch when released', async () => {
    const pool = openDatabase(database.connectionString);
    let tries = 0;
    pool.on('acquire', () => {
      tries += 1;
    });
    const first = hold('one at a time', { ttlMs: longMs, renewEveryMs: 50 });
    const { epoch } = await first.lease;
    const second = hold('one at a time', { ttlMs: longMs, pool });
    // Several renewals, between which the other tries to take over.
    while (tries < 5) await renewed('one at a time');
    expect(
      (await rowsOf(database.pool, 'lease')).find((row) => 'epoch' in row && row.epoch === epoch + 1n),
    ).toBeUndefined();
    await first.stop();
    expect((await second.lease).epoch).toBe(epoch + 1n);
    await second.stop();
    await pool.end();
  });

  it("passes to the next process at once when its holder's process is gone", async () => {
    const pool = openDatabase(database.connectionString, { connections: 1 });
    const gone = hold('gone', { ttlMs: longMs, pool });
    await gone.lease;
    await database.endConnections('locking');
    const stopped = gone.stop();
    const next = hold('gone', { ttlMs: longMs });
    expect((await next.lease).epoch).toBeGreaterThanOrEqual(2n);
    await Promise.all([stopped, next.stop()]);
    await pool.end();
  });

  it('passes to the next process when it expires, even if its connection is still open', async () => {
    const first = hold('cut off', { ttlMs: longMs });
    const { signal } = await first.lease;
    await database.pool.query(`update lease set until = now() - interval '1 second' where name = 'cut off'`);
    const next = hold('cut off', { ttlMs: 600 });
    expect((await next.lease).epoch).toBe(2n);
    expect(signal.aborted).toBe(false);
    await Promise.all([first.stop(), next.stop()]);
  });

  it('is known to be lost when its holder tries to renew it', async () => {
    const first = hold('taken over', { renewEveryMs: 50 });
    const { signal } = await first.lease;
    await database.pool.query(`update lease set epoch = epoch + 1 where name = 'taken over'`);
    await new Promise((resolve) =>
      signal.aborted ? resolve(undefined) : signal.addEventListener('abort', resolve),
    );
    await first.stop();
  });

  it('is taken again after work that failed', async () => {
    let tries = 0;
    const holder = hold('failing', {
      work: (lease) => {
        tries += 1;
        return tries < 3 ? Promise.reject(new Error('no luck')) : untilLost(lease);
      },
    });
    await holder.lease;
    while (tries < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    await holder.stop();
    expect(tries).toBe(3);
  });
});

describe('a worker that has been replaced', () => {
  const facts = recordOf([{ stream: 'officer-a', text: 'from beyond the grave' }]);

  it('writes nothing, even if its work was nearly finished', async () => {
    const checkpoints = new Checkpoints(database.pool);
    const from = await checkpoints.claim('tally_v1', 1n);
    const zombie = new Folding({
      projection: tally,
      table: 'tally_v1',
      database: database.pool,
      blocked: new Blocked(),
    });
    await zombie.take(facts);
    await checkpoints.claim('tally_v1', 2n);
    await expect(
      write(database.pool, [zombie], { from, to: { position: 10n, id: null }, epoch: 1n }),
    ).rejects.toThrow(Fenced);
    expect(await rowsOf(database.pool, 'tally')).toEqual([]);
    expect((await checkpoints.positions()).get('tally_v1')).toBe(from);
  });

  it('cannot undo what a later worker has claimed', async () => {
    const checkpoints = new Checkpoints(database.pool);
    await checkpoints.claim('claimed', 7n);
    await expect(checkpoints.claim('claimed', 6n)).rejects.toThrow(Fenced);
    expect(await checkpoints.claim('claimed', 7n)).toBeNull();
  });

  it('delays its successor no longer than a transaction may idle', async () => {
    const stopped = openDatabase(database.connectionString, { idleInTransactionMs: 300 });
    const client = await stopped.connect();
    await new Checkpoints(database.pool).claim('stuck', 1n);
    await client.query('begin');
    await new Checkpoints(client).move(['stuck'], { from: null, to: { position: 5n, id: null }, epoch: 1n });
    expect(await new Checkpoints(database.pool).claim('stuck', 2n)).toBeNull();
    client.release(true);
    await stopped.end();
  });
});

describe('a process that waits for a lease', () => {
  it('names its holder and epoch, or says that nobody has it or that the database cannot be asked', async () => {
    const health = (isHolding: boolean, pool = database.pool) => leaseHealth(pool, 'told of', { isHolding });
    expect(await health(false)).toEqual({
      state: 'waiting',
      because: expect.stringMatching(/^nobody holds it/),
    });
    const holder = hold('told of');
    const { epoch } = await holder.lease;
    expect(await health(true)).toEqual({ state: 'up' });
    expect(await health(false)).toEqual({
      state: 'waiting',
      because: expect.stringMatching(new RegExp(`^\\S.* holds it, epoch ${epoch}$`)),
    });
    await holder.stop();
    expect(await health(false)).toMatchObject({ because: expect.stringMatching(/^nobody holds it/) });
    const away = openDatabase('postgresql://nobody@127.0.0.1:1/none');
    expect(await health(false, away)).toMatchObject({
      because: expect.stringMatching(/^the database does not say who holds it: /),
    });
    await away.end();
  });
});
