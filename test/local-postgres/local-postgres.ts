import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { type RunningPostgres, startPostgres } from '../../apps/local/src/postgres/index.js';
import { query } from '../../apps/local/src/postgres/server.js';

/** What is in the table of cases that {@link LocalPostgres.stopAfterWriting} leaves. */
export const written = [{ reference: '26/00017/HFUL' }];

export const cases = ({ connectionString }: RunningPostgres) =>
  query(connectionString, 'SELECT * FROM cases');

/** A local PostgreSQL in a folder of its own for each test. */
export class LocalPostgres {
  above = '';
  dataFolder = '';
  said: string[] = [];
  #once = '';
  #running: RunningPostgres | undefined;

  /** For the `describe` in which it is called. */
  static forEachTest(): LocalPostgres {
    const postgres = new LocalPostgres();
    beforeAll(async () => {
      postgres.#once = await folderForServer();
      await writeAndStop(join(postgres.#once, 'postgres'));
    });
    beforeEach(async () => {
      postgres.above = await folderForServer();
      postgres.dataFolder = join(postgres.above, 'postgres');
      postgres.said = [];
    });
    afterEach(async () => {
      await postgres.stop();
      await rm(postgres.above, { recursive: true, force: true });
    });
    afterAll(() => rm(postgres.#once, { recursive: true, force: true }));
    return postgres;
  }

  async start(): Promise<RunningPostgres> {
    this.#running = await startPostgres({
      dataFolder: this.dataFolder,
      log: (line) => this.said.push(line),
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** A copy of a stopped server's folder, because creating one is the slowest step. */
  async stopAfterWriting(): Promise<void> {
    const begun = join(this.#once, 'postgres');
    // The files are elsewhere if the server's account has no access to the folder.
    if (existsSync(join(begun, 'kept-in'))) await writeAndStop(this.dataFolder);
    else await promisify(execFile)('cp', ['-a', begun, this.dataFolder]);
  }

  /** Not in the data folder when that is out of reach of the account the server runs as. */
  async clusterFolder(): Promise<string> {
    const pointer = join(this.dataFolder, 'kept-in');
    return join(existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : this.dataFolder, 'data');
  }
}

async function folderForServer(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'casebook-postgres-'));
  await chmod(folder, 0o711);
  return folder;
}

export async function writeAndStop(dataFolder: string): Promise<void> {
  const { connectionString, stop } = await startPostgres({ dataFolder, log: () => undefined });
  await query(connectionString, `CREATE TABLE cases AS SELECT '26/00017/HFUL' AS reference`);
  await stop();
}
