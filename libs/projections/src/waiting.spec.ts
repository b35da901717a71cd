import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { recordOf, tally } from '../../../test/projections/tally.js';
import { eventually } from '../../../test/system/eventually.js';
import { prepareBuilds } from './builds.js';
import { Checkpoints } from './checkpoints.js';
import { Folding } from './folding.js';
import { Blocked } from './parking.js';
import { ReadModelWaits } from './waiting.js';
import { write } from './writing.js';

let database: DatabaseForSpecs;
let waits: ReadModelWaits;

beforeAll(async () => {
  database = await databaseForSpecs();
  await prepareBuilds(database.pool, [tally]);
  await new Checkpoints(database.pool).claim('tally_v1', 1n);
  waits = new ReadModelWaits(database.pool);
});

afterAll(async () => {
  await waits.close();
  await database.drop();
});

let at: bigint | null = null;
const placed = (position: bigint | null) => (position === null ? null : { position, id: null });

async function projectTo(to: bigint): Promise<void> {
  const folding = new Folding({
    projection: tally,
    table: 'tally_v1',
    database: database.pool,
    blocked: new Blocked(),
  });
  await folding.take(recordOf([{ stream: 'officer-a', text: 'seen' }]));
  await write(database.pool, [folding], { from: placed(at), to: placed(to)!, epoch: 1n });
  at = to;
}

describe('waiting for a write to appear', () => {
  it('can be closed while it still connects', async () => {
    const connecting = new ReadModelWaits(database.pool);
    await connecting.close();
    expect(connecting.shownThrough('tally')).toBeNull();
  });

  it('ends as soon as the read model shows it', async () => {
    const waiting = waits.waitFor('tally', 100n, { timeoutMs: 10_000 });
    const early = await Promise.race([waiting, Promise.resolve('not yet')]);
    expect(early).toBe('not yet');
    await projectTo(100n);
    expect(await waiting).toBe(true);
  });

  it('returns at once for what is shown already', async () => {
    await projectTo(200n);
    expect(await waits.waitFor('tally', 150n)).toBe(true);
  });

  it('ends at its time limit', async () => {
    expect(await waits.waitFor('tally', 10_000n, { timeoutMs: 50 })).toBe(false);
    expect(await waits.waitFor('no such read model', 1n, { timeoutMs: 50 })).toBe(false);
  });

  it('continues when the listening connection is lost', async () => {
    const waiting = waits.waitFor('tally', 300n, { timeoutMs: 10_000 });
    await database.endConnections('listening');
    await projectTo(300n);
    expect(await waiting).toBe(true);
  });

  it('forgets what a lost server showed, because a restored one may show less', async () => {
    expect(await waits.waitFor('tally', 300n)).toBe(true);
    const before = waits.server;
    // As after a crash that loses what was not on disk, or a restored backup.
    await database.pool.query(`update checkpoint set position = 200 where name = 'tally_v1'`);
    await database.endConnections('listening');
    await eventually('the loss is noticed', async () => (waits.server !== before ? true : undefined));
    expect(await waits.waitFor('tally', 300n, { timeoutMs: 1_500 })).toBe(false);
    expect(await waits.waitFor('tally', 200n)).toBe(true);
    at = 200n;
    const waiting = waits.waitFor('tally', 300n, { timeoutMs: 10_000 });
    await projectTo(300n);
    expect(await waiting).toBe(true);
  });

  it('is notified of each commit, without polling', async () => {
    const told = new ReadModelWaits(database.pool, { lookAgainMs: 3_600_000 });
    await told.waitFor('tally', at!, { timeoutMs: 10_000 });
    for (let to = 1_000n; to < 1_020n; to += 1n) {
      const waiting = told.waitFor('tally', to, { timeoutMs: 10_000 });
      await projectTo(to);
      expect(await waiting).toBe(true);
    }
    await told.close();
  });
});
