import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DatabaseForSpecs, databaseForSpecs, rowsOf } from '../../../test/projections/database.js';
import {
  joined,
  officerStream,
  type RecordForSpecs,
  recordForSpecs,
  write,
} from '../../../test/projections/record.js';
import { type Title, titles } from '../../../test/projections/titles.js';
import { listBuilds, requestRebuild } from './builds.js';
import { listParked, requestReplay, requestReplayOf } from './parking.js';
import type { Projection } from './projection.js';
import { Projector } from './projector.js';
import { ordinaryPace } from './read-pass.js';
import { rollback, switchTo } from './switching.js';
import { ReadModelWaits } from './waiting.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;
let running: Running[];

beforeAll(async () => {
  record = await recordForSpecs();
});

afterAll(() => record.stop());

beforeEach(async () => {
  database = await databaseForSpecs();
  waits = new ReadModelWaits(database.pool);
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await waits.close();
  await database.drop();
});

interface Running {
  readonly projector: Projector;
  readonly told: string[];
  readonly stop: () => Promise<void>;
}

function start(...projections: readonly Projection<Title>[]): Running {
  const stopping = new AbortController();
  const told: string[] = [];
  const log = (details: { table?: string }, line: string) =>
    void told.push(`${line} ${details.table ?? ''}`.trim());
  const projector = new Projector({
    pool: database.pool,
    store: record.store,
    projections,
    holder: `the ${running.length + 1}.`,
    leaseTtlMs: 2_000,
    pace: { ...ordinaryPace, patienceMs: 20, lookMs: 10 },
    log: { info: log, warn: log, error: log },
  });
  const run = projector.run(stopping.signal);
  const started = {
    projector,
    told,
    stop: () => {
      stopping.abort();
      return run;
    },
  };
  running.push(started);
  return started;
}

const titlesNow = () => rowsOf(database.pool, 'titles');

async function written(name: string, title: string): Promise<bigint> {
  return write(record.store, officerStream(name), joined(name, title));
}

const seen = async (position: bigint): Promise<void> => {
  expect(await waits.waitFor('titles', position, { timeoutMs: 10_000 })).toBe(true);
};

async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`timed out before: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a projector', () => {
  it('shows what was recorded before it started and what is recorded after', async () => {
    await written('ann', 'Planner');
    start(titles());
    await seen(await written('ann', 'Senior Planner'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-ann', title: 'Senior Planner', changes: 2 });
  });

  it('continues where the one before it stopped', async () => {
    const first = start(titles());
    await seen(await written('ben', 'Planner'));
    await first.stop();
    const position = await written('ben', 'Team Leader');
    start(titles());
    await seen(position);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-ben', title: 'Team Leader', changes: 2 });
  });

  it('creates the indexes of a table once it has caught up', async () => {
    start(titles());
    await seen(await written('cleo', 'Planner'));
    await eventually(async () => (await listBuilds(database.pool)).every(({ state }) => state === 'ready'));
    const { rows } = await database.pool.query(
      `select indexdef from pg_indexes where tablename = 'titles_v1'`,
    );
    expect(rows.map(({ indexdef }) => indexdef).filter((each) => each.endsWith('(title)'))).toHaveLength(1);
  });
});

const tooMuchForAnIndex = randomBytes(10_000).toString('hex');

describe('a fact that cannot be projected', () => {
  it('stops its own row only, which is complete once the code is corrected', async () => {
    const broken = start(titles({ cannotBear: 'Poison' }));
    await written('dora', 'Planner');
    await written('dora', 'Poison');
    await written('dora', 'Team Leader');
    await seen(await written('ed', 'Planner'));
    expect(await titlesNow()).toEqual(
      expect.arrayContaining([
        { officer: 'officer-dora', title: 'Planner', changes: 1 },
        { officer: 'officer-ed', title: 'Planner', changes: 1 },
      ]),
    );
    expect(await listParked(database.pool)).toMatchObject([
      { key: 'officer-dora', revision: 1n, because: 'Poison is too much' },
      { key: 'officer-dora', revision: 2n, because: 'it follows a fact that is parked' },
    ]);

    await broken.stop();
    start(titles());
    expect(await requestReplay(database.pool, 'titles')).toBe(2);
    await eventually(async () => (await listParked(database.pool)).length === 0);
    await seen(await written('dora', 'Head of Planning'));
    expect(await titlesNow()).toContainEqual({
      officer: 'officer-dora',
      title: 'Head of Planning',
      changes: 4,
    });
  });

  it('stays parked, with what follows it and who asked, when a retry fails again', async () => {
    start(titles({ cannotBear: 'Still poison' }));
    await written('flo', 'Still poison');
    await seen(await written('flo', 'Planner'));
    const since = (await listParked(database.pool)).map(({ parkedAt }) => parkedAt);
    const asked = { by: 'rosa.linden', reason: 'A newer release runs' };
    await requestReplayOf(database.pool, 'officer-flo', asked);
    await eventually(async () => {
      const { rows } = await database.pool.query('select 1 from parked where replay');
      return rows.length === 0;
    });
    const parked = await listParked(database.pool);
    const kept = { askedBy: asked.by, askedReason: asked.reason };
    expect(parked).toMatchObject([
      { revision: 0n, ...kept },
      { revision: 1n, ...kept },
    ]);
    expect(parked.map(({ parkedAt }) => parkedAt)).toEqual(since);
  });

  it('is found also when only the database refuses it', async () => {
    const { told } = start(titles());
    await seen(await written('gil', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await seen(await written('gus', tooMuchForAnIndex));
    await written('gil', 'Senior Planner');
    await seen(await written('gus', 'Planner'));
    const parked = await listParked(database.pool);
    expect(parked.map(({ stream, revision }) => `${stream} ${revision}`)).toEqual([
      'officer-gus 0',
      'officer-gus 1',
    ]);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-gil', title: 'Senior Planner', changes: 2 });
  });
});

describe('rebuilding a read model while it serves', () => {
  it('switches to the newer version when that has caught up, and back at once', async () => {
    const old = start(titles());
    await seen(await written('hal', 'Planner'));
    await old.stop();
    start(titles(), titles({ version: 2, shout: true }));
    await eventually(async () =>
      (await titlesNow()).some((row) => 'title' in row && row.title === 'PLANNER'),
    );
    const position = await written('hal', 'Ecologist');
    await seen(position);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-hal', title: 'ECOLOGIST', changes: 2 });
    expect(await rollback(database.pool, 'titles')).toBe('titles_v1');
    expect(await titlesNow()).toContainEqual({ officer: 'officer-hal', title: 'Ecologist', changes: 2 });
  });

  it('can be requested, and replaces the serving version if its rows are equal', async () => {
    const { told } = start(titles());
    await seen(await written('ida', 'Planner'));
    await eventually(async () => (await listBuilds(database.pool)).every(({ state }) => state === 'ready'));
    const table = await requestRebuild(database.pool, 'titles');
    expect(table).toBe('titles_v1_2');
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe('titles_v1_2');
  });

  it('is not ready before it is live, and is switched to after a failure in between', async () => {
    const { told } = start(titles());
    await seen(await written('isa', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query(`
      create function fails() returns trigger language plpgsql as $$ begin raise 'not now'; end $$;
      create trigger fails before update on read_model for each row execute function fails()`);
    const table = await requestRebuild(database.pool, 'titles');
    await eventually(() => told.includes('projecting was interrupted and continues'));
    const states = (await listBuilds(database.pool)).map(({ state, live }) => `${state} ${live}`);
    expect(states).toEqual(['ready true', 'building false']);
    await database.pool.query('drop function fails cascade');
    await eventually(() => told.includes(`caught up ${table}`));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe(table);
  });

  it('waits for a person when the rows differ', async () => {
    const { told } = start(titles());
    await seen(await written('jo', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query(`update titles_v1 set title = 'tampered with'`);
    const table = await requestRebuild(database.pool, 'titles');
    await eventually(() => told.includes(`caught up ${table}`));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe('titles_v1');
    expect(await switchTo(database.pool, 'titles', table)).toBe(table);
    expect(JSON.stringify(await titlesNow())).not.toContain('tampered with');
  });

  it.each([
    ['has lost a column', 'kim', 'alter table titles_v1 drop column changes cascade'],
    ['has another column', 'kit', 'alter table titles_v1 add column also text'],
  ])('happens, with the old one set aside, if its table %s', async (_, name, damage) => {
    const first = start(titles());
    await seen(await written(name, 'Planner'));
    await eventually(() => first.told.includes('caught up titles_v1'));
    await first.stop();
    await database.pool.query(damage);
    const { told } = start(titles());
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect(await titlesNow()).toContainEqual({ officer: `officer-${name}`, title: 'Planner', changes: 1 });
    expect((await listBuilds(database.pool)).map(({ table, state }) => `${table} ${state}`)).toEqual([
      'titles_v1_aside set aside',
      'titles_v1_2 ready',
    ]);
  });

  it('happens, with the old one set aside, if its table is damaged at work', async () => {
    const { told } = start(titles());
    await seen(await written('lea', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query('alter table titles_v1 drop column changes cascade');
    await written('lea', 'Senior Planner');
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-lea', title: 'Senior Planner', changes: 2 });
  });
});

describe('one projector among several', () => {
  it('waits while another works, and continues at once when that one ends', async () => {
    const one = start(titles());
    await eventually(() => one.projector.holding !== null);
    const other = start(titles());
    await seen(await written('max', 'Planner'));
    expect(other.projector.holding).toBeNull();
    await one.stop();
    await eventually(() => other.projector.holding !== null);
    await seen(await written('max', 'Senior Planner'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-max', title: 'Senior Planner', changes: 2 });
  });

  it('survives the loss of its database connections', async () => {
    const { projector } = start(titles());
    await seen(await written('nell', 'Planner'));
    const before = projector.holding;
    await database.endConnections('all');
    await seen(await written('nell', 'Senior Planner'));
    await eventually(() => projector.holding !== null && projector.holding !== before);
    expect(await titlesNow()).toContainEqual({
      officer: 'officer-nell',
      title: 'Senior Planner',
      changes: 2,
    });
  });
});
