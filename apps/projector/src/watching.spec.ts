import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { caseId, type StreamName } from '#domain';
import { listBuilds, listReports, ReadModelWaits } from '#projections';
import { Worker } from '#worker';
import { allocated, anna, received } from '../../../test/projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../../../test/projections/record.js';
import { eventually } from '../../../test/system/eventually.js';
import { projecting } from './projecting.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;
let stop: () => Promise<void>;
let url: string;

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  waits = new ReadModelWaits(database.pool);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const config = loadConfig({
    EVENTSTORE_URL: record.connectionString,
    DATABASE_URL: database.connectionString,
    CASEBOOK_PROJECTOR_PORT: String(port),
    CASEBOOK_LOG: 'silent',
  });
  const worker = await Worker.begin(projecting, config);
  stop = () => worker.close();
}, 60_000);

afterAll(async () => {
  await waits.close();
  await database.drop();
  await record.stop();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const read = async (path: string) => (await fetch(url + path)).text();

describe('the projector as a process', () => {
  const poisoned: StreamName = `planningApplication-${caseId('00000000-0000-4000-8000-000000000009')}`;

  it('shows the health of each part, the lag of each read model, and what is parked', async () => {
    const position = await write(record.store, poisoned, allocated(anna), received());
    expect(await waits.waitFor('council_caseload', position, { timeoutMs: 20_000 })).toBe(true);
    const builds = await listBuilds(database.pool);
    const [cases, work] = ['council_caseload', 'council_worklist'].map(
      (named) => builds.find(({ name }) => name === named)!.table,
    );
    expect(await read('/health/live')).toBe('{"alive":true}');
    expect(JSON.parse(await read('/health/ready'))).toEqual({
      ready: true,
      parts: {
        database: { state: 'up' },
        eventStore: { state: 'up' },
        lease: { state: 'up' },
        readModels: { state: 'up' },
        parked: { state: 'up', because: `2 parked in ${cases}, 2 parked in ${work}` },
      },
    });
    const metrics = await read('/metrics');
    for (const line of [
      'casebook_projector_holds_lease 1',
      'casebook_read_model_lag_events{read_model="council_caseload"} 0',
      'casebook_read_model_lag_seconds{read_model="council_history"} 0',
    ])
      expect(metrics).toContain(line);
  });

  it('reports the same if all processes are monitored', async () => {
    const reported = await eventually('it said how it is', async () => {
      const [report] = await listReports(database.pool);
      return report?.parts.parked?.because ? report : undefined;
    });
    expect(reported).toMatchObject({ worker: 'projector', isFresh: true, parts: { lease: { state: 'up' } } });
  });

  it('releases its lease when it is stopped, so that the next need not wait', async () => {
    await stop();
    const { rows } = await database.pool.query(
      `select until <= now() as free from lease where name = 'projector'`,
    );
    expect(rows).toEqual([{ free: true }]);
  });
});
