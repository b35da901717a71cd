import { describe, expect, it } from '@jest/globals';
import { cases, LocalPostgres, written } from '../../../../test/local-postgres/local-postgres.js';
import { eventually } from '../../../../test/system/eventually.js';
import { FolderInUse } from '../folder-lock.js';
import { startPostgres } from './index.js';
import { query } from './server.js';

describe('the local PostgreSQL', () => {
  const postgres = LocalPostgres.forEachTest();

  it('writes to disk, in UTF-8, with text sorted by bytes', async () => {
    const { connectionString } = await postgres.start();
    const settings = `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'server_encoding') ORDER BY 1`;
    expect(await query(connectionString, settings)).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'server_encoding', setting: 'UTF8' },
    ]);
    const sorted = await query(
      connectionString,
      `SELECT datcollate FROM pg_database WHERE datname = 'casebook'`,
    );
    expect(sorted).toEqual([{ datcollate: 'C' }]);
  });

  it('requires its password', async () => {
    await postgres.stopAfterWriting();
    const { connectionString } = await postgres.start();
    const guessing = connectionString.replace(/:[^:@]+@/, ':guess@');
    await expect(query(guessing, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps its data from one start to the next', async () => {
    await postgres.stopAfterWriting();
    expect(await cases(await postgres.start())).toEqual(written);
    expect(postgres.said).toEqual([]);
  });

  it('refuses a folder in use, and does not disturb its server', async () => {
    await postgres.stopAfterWriting();
    const first = await postgres.start();
    await expect(startPostgres({ dataFolder: postgres.dataFolder, log: () => undefined })).rejects.toThrow(
      FolderInUse,
    );
    expect(await query(first.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts a killed server again, at the same address', async () => {
    await postgres.stopAfterWriting();
    const { connectionString, pid } = await postgres.start();
    const first = pid();
    process.kill(first, 'SIGKILL');
    const again = () => query(connectionString, 'SELECT * FROM cases');
    expect(
      await eventually('another server', async () => (pid() === first ? undefined : await again())),
    ).toEqual(written);
  });
});
