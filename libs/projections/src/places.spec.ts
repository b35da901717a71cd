import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotOfThisLog } from '#event-store';
import { type DatabaseForSpecs, databaseForSpecs, rowsOf } from '../../../test/projections/database.js';
import {
  joined,
  officerStream,
  type RecordForSpecs,
  recordForSpecs,
  write,
} from '../../../test/projections/record.js';
import { titles } from '../../../test/projections/titles.js';
import { eventually } from '../../../test/system/eventually.js';
import { Checkpoints } from './checkpoints.js';
import { lagOf } from './lag.js';
import { Projector } from './projector.js';
import { ordinaryPace } from './read-pass.js';
import { rebuildFromThisLog } from './recovering.js';
import { ReadModelWaits } from './waiting.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;

beforeAll(async () => {
  record = await recordForSpecs();
});
afterAll(() => record.stop());
beforeEach(async () => {
  database = await databaseForSpecs();
  waits = new ReadModelWaits(database.pool);
});
afterEach(async () => {
  await waits.close();
  await database.drop();
});

const projections = [titles()];

/** A projector that runs while the given work is done. */
async function whileProjecting(work: (told: string[]) => Promise<void>, store = record.store): Promise<void> {
  const stopping = new AbortController();
  const told: string[] = [];
  const tell = (_: object, line: string) => void told.push(line);
  const projector = new Projector({
    pool: database.pool,
    store,
    projections,
    leaseTtlMs: 2_000,
    pace: { ...ordinaryPace, patienceMs: 20, lookMs: 10 },
    log: { info: tell, warn: tell, error: tell },
  });
  const run = projector.run(stopping.signal);
  try {
    await work(told);
  } catch (error) {
    throw new Error(`The projector said: ${told.join('; ')}.`, { cause: error });
  } finally {
    stopping.abort();
    await run;
  }
}

const written = (name: string) => write(record.store, officerStream(name), joined(name, name));
const seen = async (position: bigint) =>
  expect(await waits.waitFor('titles', position, { timeoutMs: 20_000 })).toBe(true);
const plant = (position: bigint, id: string | null) =>
  database.pool.query('update checkpoint set position = $1, event_id = $2', [position.toString(), id]);

describe('a saved position', () => {
  it('is verified: the event at that position is saved with it', async () => {
    await whileProjecting(async () => seen(await written('proved')));
    const [place] = [...(await new Checkpoints(database.pool).places()).values()];
    expect(place?.id).not.toBeNull();
    await record.store.prove(place!);
  });

  it('of 2^64 - 1 that an earlier version saved is corrected, and every row is there once', async () => {
    await whileProjecting(async () => seen(await written('early')));
    const before = await rowsOf(database.pool, 'titles');
    await plant(2n ** 64n - 1n, null);
    expect(await waits.waitFor('titles', 1n, { timeoutMs: 20_000 })).toBe(true); // The fault was reported at the position where it was found.
    await whileProjecting(async (told) => {
      await seen(await written('late'));
      expect(told.some((line) => line.startsWith('a saved position is invalid'))).toBe(true);
    });
    const rows = await rowsOf(database.pool, 'titles');
    expect(rows.length).toBe(before.length + 1);
    expect(rows).toEqual(expect.arrayContaining([...before]));
  });

  it.each<[string, (end: bigint) => [bigint, string | null]]>([
    ['beyond the end of the log', (end) => [end + 1_000_000n, null]],
    ['at which no event begins', (end) => [end - 1n, null]],
    ['at which there is another event', (end) => [end, '5f0f9e0c-3f0d-5a51-9d0e-0c3b6f5d7a11']],
  ])('%s stops the projector with an explanation, and nothing is skipped', async (name, planted) => {
    await whileProjecting(async () => seen(await written(`${name.replaceAll(' ', '-')}-1`)));
    await plant(...planted((await record.store.end())!.position));
    const before = await rowsOf(database.pool, 'titles');
    await written(`${name.replaceAll(' ', '-')}-2`);
    await whileProjecting(async (told) => {
      await eventually('the projector to stand still', async () =>
        told.find((line) => line.startsWith('projecting has stopped')),
      );
    });
    expect(await rowsOf(database.pool, 'titles')).toEqual(before);
    await expect(lagOf(database.pool, record.store, projections)).rejects.toThrow(NotOfThisLog);
  });
});

describe('after the event store was restored from a backup, and PostgreSQL was not', () => {
  it('the read models are rebuilt from the current record, without the lost facts', async () => {
    await whileProjecting(async () => seen(await written('lost')));
    const restored = await recordForSpecs();
    try {
      await write(restored.store, officerStream('kept'), joined('kept', 'kept'));
      const known = await rebuildFromThisLog(database.pool, restored.store);
      expect(known).toEqual(['titles_v1']);
      expect(await rebuildFromThisLog(database.pool, restored.store)).toEqual([]);
      await whileProjecting(async () => {
        await eventually('only the officer whom the restored record has to be shown', async () => {
          const [only, ...others] = await rowsOf(database.pool, 'titles');
          return others.length === 0 && JSON.stringify(only).includes('kept') ? only : undefined;
        });
      }, restored.store);
    } finally {
      await restored.stop();
    }
  });
});
