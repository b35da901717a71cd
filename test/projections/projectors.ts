import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Projection } from '../../libs/projections/src/projection.js';
import { Projector } from '../../libs/projections/src/projector.js';
import { ordinaryPace } from '../../libs/projections/src/read-pass.js';
import { ReadModelWaits } from '../../libs/projections/src/waiting.js';
import { type DatabaseForSpecs, databaseForSpecs, rowsOf } from './database.js';
import { joined, officerStream, type RecordForSpecs, recordForSpecs, write } from './record.js';
import { type Title } from './titles.js';

let record: RecordForSpecs;
export let database: DatabaseForSpecs;
let waits: ReadModelWaits;
let running: Running[];

interface Running {
  readonly projector: Projector;
  readonly told: string[];
  readonly stop: () => Promise<void>;
}

export function start(...projections: readonly Projection<Title>[]): Running {
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

export const titlesNow = () => rowsOf(database.pool, 'titles');

export async function written(name: string, title: string): Promise<bigint> {
  return write(record.store, officerStream(name), joined(name, title));
}

export const seen = async (position: bigint): Promise<void> => {
  expect(await waits.waitFor('titles', position, { timeoutMs: 10_000 })).toBe(true);
};

export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`timed out before: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Starts an event store for all specs, and a database for each. */
export function startRecord(): void {
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
}
