import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLog } from '#observability';
import { listReports, openDatabase } from '#projections';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { eventually } from '../../../test/system/eventually.js';
import { keepReporting } from './reporting.js';

let database: DatabaseForSpecs;

beforeAll(async () => {
  database = await databaseForSpecs();
});

afterAll(() => database.drop());

const log = openLog('clerk', 'silent');
const parts = { eventStore: async () => ({ state: 'up' as const }) };

const reported = async () => (await listReports(database.pool)).map(({ worker }) => worker);

describe('the report of a process on itself', () => {
  it('is there while the process runs, and is gone once it was told to stop', async () => {
    const stopping = new AbortController();
    const done = keepReporting('clerk', { pool: database.pool, log, parts, signal: stopping.signal });
    await eventually('a report', async () => ((await reported()).length > 0 ? true : undefined));
    expect(await reported()).toEqual(['clerk']);
    stopping.abort();
    await done;
    expect(await reported()).toEqual([]);
  });

  it('does not keep a process from stopping if the database is away', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none');
    const stopping = new AbortController();
    const done = keepReporting('clerk', { pool: away, log, parts, signal: stopping.signal });
    stopping.abort();
    await expect(done).resolves.toBeUndefined();
    await away.end();
  });
});
