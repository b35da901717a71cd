import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, realpath, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runKillable } from '../../../../test/services/killable.js';
import { eventually } from '../../../../test/system/eventually.js';
import { FolderInUse } from '../folder-lock.js';
import { type RunningPostgres, startPostgres } from './index.js';
import { query } from './server.js';

describe('the local PostgreSQL', () => {
  let once: string;
  let above: string;
  let dataFolder: string;
  let running: RunningPostgres | undefined;
  let said: string[];

  beforeAll(async () => {
    once = await folderForServer();
    await writeAndStop(join(once, 'postgres'));
  });
  beforeEach(async () => {
    above = await folderForServer();
    dataFolder = join(above, 'postgres');
    said = [];
  });
  afterEach(async () => {
    await running?.stop();
    running = undefined;
    await rm(above, { recursive: true, force: true });
  });
  afterAll(() => rm(once, { recursive: true, force: true }));

  async function start(): Promise<RunningPostgres> {
    running = await startPostgres({ dataFolder, log: (line) => said.push(line) });
    return running;
  }

  /** A copy of a stopped server's folder, because creating one is the slowest step. */
  async function stopAfterWriting(): Promise<void> {
    const begun = join(once, 'postgres');
    // The files are elsewhere if the server's account has no access to the folder.
    if (existsSync(join(begun, 'kept-in'))) await writeAndStop(dataFolder);
    else await promisify(execFile)('cp', ['-a', begun, dataFolder]);
  }

  const cases = ({ connectionString }: RunningPostgres) => query(connectionString, 'SELECT * FROM cases');
  const written = [{ reference: '26/00017/HFUL' }];

  it('writes to the disk, in UTF-8, with byte order', async () => {
    const { connectionString } = await start();
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
    await stopAfterWriting();
    const { connectionString } = await start();
    const guessing = connectionString.replace(/:[^:@]+@/, ':guess@');
    await expect(query(guessing, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps its data from one start to the next', async () => {
    await stopAfterWriting();
    expect(await cases(await start())).toEqual(written);
    expect(said).toEqual([]);
  });

  it('refuses a folder in use, and does not disturb its server', async () => {
    await stopAfterWriting();
    const first = await start();
    await expect(startPostgres({ dataFolder, log: () => undefined })).rejects.toThrow(FolderInUse);
    expect(await query(first.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes over from a killed Casebook whose server continued', async () => {
    await stopAfterWriting();
    const killed = await runKillable(
      `const { startPostgres } = await import('./apps/local/src/postgres/index.ts');
       const { connectionString } = await startPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, log: console.log });
       console.log(connectionString)`,
    );
    await killed.kill9();
    expect(await query(killed.said, 'SELECT * FROM cases')).toEqual(written);

    expect(await cases(await start())).toEqual(written);
    await expect(query(killed.said, 'SELECT 1')).rejects.toThrow();
    expect(said).toEqual([]);
  });

  it('starts a killed server again, at the same address', async () => {
    await stopAfterWriting();
    const { connectionString, pid } = await start();
    const first = pid();
    process.kill(first, 'SIGKILL');
    const again = () => query(connectionString, 'SELECT * FROM cases');
    expect(
      await eventually('another server', async () => (pid() === first ? undefined : await again())),
    ).toEqual(written);
  });

  it('does not mistake another process with the old id for its own server', async () => {
    await stopAfterWriting();
    const data = await clusterFolder();
    await writeFile(
      join(data, 'postmaster.pid'),
      `${process.ppid}\n${data}\n1795305755\n21000\n\n127.0.0.1\n`,
    );
    expect(await cases(await start())).toEqual(written);
  });

  it('sets a broken folder aside, reports it and starts with an empty one', async () => {
    await stopAfterWriting();
    await truncate(join(await clusterFolder(), 'global/pg_control'), 100);
    await expect(cases(await start())).rejects.toThrow('does not exist');
    expect(said.join('\n')).toMatch(/would not open.*\n.*set aside/s);
    expect((await readdir(join(await clusterFolder(), '..'))).join()).toContain('set-aside-');
  });

  it('sets a folder of another major version aside', async () => {
    await stopAfterWriting();
    await writeFile(join(await clusterFolder(), 'PG_VERSION'), '12\n');
    await start();
    expect(said.join('\n')).toContain('made by PostgreSQL 12');
  });

  it('works in a folder that other accounts cannot read', async () => {
    await chmod(above, 0o700);
    await writeAndStop(dataFolder);
    expect(await cases(await start())).toEqual(written);
    const home = join(await clusterFolder(), '..');
    await running?.stop();
    running = undefined;
    if (home !== dataFolder) await rm(home, { recursive: true });
  });

  /** Not in the data folder when that is out of reach of the account the server runs as. */
  async function clusterFolder(): Promise<string> {
    const pointer = join(dataFolder, 'kept-in');
    return join(existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : dataFolder, 'data');
  }
});

async function folderForServer(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'casebook-postgres-'));
  await chmod(folder, 0o711);
  return folder;
}

async function writeAndStop(dataFolder: string): Promise<void> {
  const { connectionString, stop } = await startPostgres({ dataFolder, log: () => undefined });
  await query(connectionString, `CREATE TABLE cases AS SELECT '26/00017/HFUL' AS reference`);
  await stop();
}
