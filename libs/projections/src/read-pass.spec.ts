import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Batch, type Delivered, isAfter, type Place, placeOf } from '#event-store';
import { until } from '../../../test/broadcasting/stage.js';
import { type DatabaseForSpecs, databaseForSpecs, rowsOf } from '../../../test/projections/database.js';
import { lines, recordOf, type Said, type TallyRow, tally, textOf } from '../../../test/projections/tally.js';
import { prepareBuilds } from './builds.js';
import { Checkpoints } from './checkpoints.js';
import { Folding } from './folding.js';
import { blockedIn } from './parking.js';
import { ordinaryPace, type Pace, ReadPass } from './read-pass.js';
import { movedChannel } from './writing.js';

let database: DatabaseForSpecs;

beforeAll(async () => {
  database = await databaseForSpecs();
  await prepareBuilds(database.pool, projections);
});

afterAll(() => database.drop());

const projections = [tally, lines];

const said = fc.record<Said>({
  stream: fc.constantFrom('officer-a', 'officer-b', 'officer-c', 'officer-d', 'council-none-of-ours'),
  text: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('yes', 'no', 'it\'s "so"', '{NULL,\\\\}', '\t\n\r\\', '') },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom('forget', 'poison', 'unreadable') },
  ),
});

/** How a worker reads the record: the sizes of its batches, and after how many of them it crashes. */
const life = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 12 }),
  diesAfter: fc.integer({ min: 0, max: 6 }),
  seenAgain: fc.integer({ min: 0, max: 3 }),
  recentRows: fc.constantFrom(1, 2, 100),
  eventsAFold: fc.integer({ min: 1, max: 4 }),
  eventsAWrite: fc.constantFrom(1, 3, 100),
});
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

async function live(
  record: readonly Delivered[],
  { diesAfter, ...each }: Life,
  epoch: bigint,
): Promise<void> {
  const builds = await prepareBuilds(database.pool, projections);
  const checkpoints = new Checkpoints(database.pool);
  const [from] = await Promise.all(builds.map(({ table }) => checkpoints.claim(table, epoch)));
  const foldings = await Promise.all(
    builds.map(async ({ table, projection }) => {
      const blocked = await blockedIn(database.pool, table);
      return new Folding({
        projection,
        table,
        database: database.pool,
        blocked,
        recentRows: each.recentRows,
        isEmpty: from === null,
      });
    }),
  );
  const stop = new AbortController();
  const pace = { ...each, patienceMs: 0, oldMs: 0, idleMs: 0, lookMs: 10 };
  const source = delivered(record, from ?? null, each, diesAfter, stop.signal);
  const pass = new ReadPass({ pool: database.pool, foldings, epoch, from: from ?? null, source, stop, pace });
  await pass.run().catch((error) => {
    if (error !== death) throw error;
  });
}

const death = new Error('the process is killed');

async function* delivered(
  record: readonly Delivered[],
  after: Place | null,
  { sizes, seenAgain }: Pick<Life, 'sizes' | 'seenAgain'>,
  diesAfter: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const begin = after === null ? 0 : record.findIndex((each) => isAfter(placeOf(each), after));
  if (begin < 0) return;
  for (let from = begin, batch = 0; from < record.length && !signal.aborted; batch += 1) {
    if (batch === diesAfter) throw death;
    const size = sizes[batch % sizes.length]!;
    const events = record.slice(Math.max(0, from - seenAgain), from + size);
    yield { events, through: placeOf(events.at(-1)!) };
    from += size;
  }
}

describe('folding the record', () => {
  it('gives the same rows for any size of batch, and after a crash of the worker at any point', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 60 }),
        fc.array(life, { maxLength: 4 }),
        async (all, lives) => {
          const record = recordOf(all);
          const atOnce: Life = {
            sizes: [100],
            diesAfter: 100,
            seenAgain: 0,
            recentRows: 100,
            eventsAFold: 100,
            eventsAWrite: 100,
          };
          await beginAnew();
          await live(record, atOnce, 1n);
          const expected = await everything();
          expect(expected.tally).toEqual(tallied(record));
          await beginAnew();
          for (const [index, each] of lives.entries()) await live(record, each, BigInt(index + 1));
          await live(record, { ...atOnce, sizes: [5] }, 100n);
          expect(await everything()).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

async function passOver(
  source: (pass: () => ReadPass, signal: AbortSignal) => AsyncIterable<Batch>,
  pace: Pace,
) {
  await beginAnew();
  const [build] = await prepareBuilds(database.pool, [tally]);
  const { table, projection } = build!;
  const from = (await new Checkpoints(database.pool).claim(table, 1n)) ?? null;
  const folding = new Folding({
    ...{ projection, table, database: database.pool },
    ...{ blocked: await blockedIn(database.pool, table), recentRows: 100, isEmpty: true },
  });
  const stop = new AbortController();
  const pass: ReadPass = new ReadPass({
    ...{ pool: database.pool, foldings: [folding], epoch: 1n, from, stop, pace },
    source: source(() => pass, stop.signal),
  });
  return { pass, stop };
}

describe('the last facts of a long record', () => {
  it('are written at once, even if the worker writes large batches', async () => {
    const record = recordOf([{ stream: 'officer-a', text: 'yes' }]);
    const pace = { ...ordinaryPace, patienceMs: 70_000, oldMs: 0 };
    const { pass, stop } = await passOver((_, signal) => untilStopped(record, signal), pace);
    const running = pass.run();
    // A test ends after 60 seconds. Reading a batch waits for a twentieth of the patience; writing does not wait.
    await until(async () => (await rowsOf(database.pool, 'tally')).length === 1);
    stop.abort();
    await running;
  });
});

describe('facts that come while the server has more', () => {
  it('are written together once it has said that it has no more', async () => {
    const record = recordOf(['yes', 'no'].map((text) => ({ stream: 'officer-a', text })));
    const pace = { ...ordinaryPace, patienceMs: 20_000, oldMs: 0 };
    const { pass, stop } = await passOver((ofIt, signal) => oneByOne(record, ofIt, signal), pace);
    const client = await database.pool.connect();
    let writes = 0;
    client.on('notification', () => {
      writes += 1;
    });
    await client.query(`listen ${movedChannel}`);
    const running = pass.run();
    await until(() => writes > 0);
    stop.abort();
    await running;
    client.release(true);
    expect(writes).toBe(1);
    expect(await rowsOf(database.pool, 'tally')).toEqual(tallied(record));
  });
});

/** Gives each fact after the previous one was folded, and then says that there are no more at present. */
async function* oneByOne(
  record: readonly Delivered[],
  pass: () => ReadPass,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  for (const each of record) {
    yield { events: [each], through: placeOf(each), isBehind: true };
    await until(() => !pass().isLive);
  }
  yield { events: [], through: placeOf(record.at(-1)!), isBehind: false };
  await once(signal, 'abort');
}

/** All of it at once, then nothing more. */
async function* untilStopped(record: readonly Delivered[], signal: AbortSignal): AsyncGenerator<Batch> {
  yield { events: record, through: placeOf(record.at(-1)!) };
  await once(signal, 'abort');
}

const beginAnew = () => database.pool.query('truncate checkpoint, parked, tally_v1, lines_v1');

async function everything() {
  const { rows: parked } = await database.pool.query(
    'select table_name, position, stream, revision, key, because from parked order by 1, 2',
  );
  return {
    tally: await rowsOf(database.pool, 'tally'),
    lines: await rowsOf(database.pool, 'lines'),
    parked,
    checkpoints: (await database.pool.query('select name, position from checkpoint order by 1')).rows,
  };
}

/** The expected tally, computed in the simplest way. */
function tallied(record: readonly Delivered[]): readonly TallyRow[] {
  const rows = new Map<string, TallyRow | null>();
  const blocked = new Set<string>();
  for (const each of record) {
    const { stream, position } = 'recorded' in each ? each.recorded : each.undecodable;
    const text = 'recorded' in each ? textOf(each.recorded) : 'unreadable';
    if (text === 'unreadable' || text === 'poison') blocked.add(stream);
    if (!stream.startsWith('officer-') || blocked.has(stream)) continue;
    const before = rows.get(stream)?.said ?? [];
    const kept = text.replaceAll('\u0000', '\ufffd');
    rows.set(stream, text === 'forget' ? null : { stream, said: [...before, kept], last: position });
  }
  return [...rows.values()]
    .filter((row) => row !== null)
    .sort((one, other) => (one.stream < other.stream ? -1 : 1));
}
