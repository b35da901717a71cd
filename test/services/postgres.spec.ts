import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from './postgres.js';

describe('a database for a spec', () => {
  const databases: FreshDatabase[] = [];
  beforeAll(async () => {
    databases.push(await freshDatabase(), await freshDatabase());
  });
  afterAll(() => Promise.all(databases.map(({ drop }) => drop())));

  it('is a real PostgreSQL with byte order', async () => {
    const names = await rows(databases[0]!, `SELECT n FROM (VALUES ('b'), ('é'), ('B')) AS v(n) ORDER BY n`);
    expect(names).toEqual([{ n: 'B' }, { n: 'b' }, { n: 'é' }]);
  });

  it('shares nothing with the database of another spec', async () => {
    await rows(databases[0]!, 'CREATE TABLE cases (reference text)');
    await rows(databases[1]!, 'CREATE TABLE cases (reference text)');
    await rows(databases[0]!, `INSERT INTO cases VALUES ('26/00017/HFUL')`);
    expect(await rows(databases[1]!, 'SELECT * FROM cases')).toEqual([]);
  });

  it('is deleted once dropped', async () => {
    const database = await freshDatabase();
    await database.drop();
    await expect(rows(database, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

async function rows({ connectionString }: FreshDatabase, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
