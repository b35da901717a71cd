import { chmod, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { query } from '../../apps/local/src/postgres/server.js';
import { runKillable } from '../services/killable.js';
import { cases, LocalPostgres, writeAndStop, written } from './local-postgres.js';

describe('the local PostgreSQL after a kill, or with a folder that it cannot use', () => {
  const postgres = LocalPostgres.forEachTest();

  it('takes over from a killed Casebook whose server continued', async () => {
    await postgres.stopAfterWriting();
    const killed = await runKillable(
      `const { startPostgres } = await import('./apps/local/src/postgres/index.ts');
       const { connectionString } = await startPostgres({ dataFolder: ${JSON.stringify(postgres.dataFolder)}, log: console.log });
       console.log(connectionString)`,
    );
    await killed.kill9();
    expect(await query(killed.said, 'SELECT * FROM cases')).toEqual(written);

    expect(await cases(await postgres.start())).toEqual(written);
    await expect(query(killed.said, 'SELECT 1')).rejects.toThrow();
    expect(postgres.said).toEqual([]);
  });

  it('does not mistake another process with the old id for its own server', async () => {
    await postgres.stopAfterWriting();
    const data = await postgres.clusterFolder();
    await writeFile(
      join(data, 'postmaster.pid'),
      `${process.ppid}\n${data}\n1795305755\n21000\n\n127.0.0.1\n`,
    );
    expect(await cases(await postgres.start())).toEqual(written);
  });

  it('sets a broken folder aside, reports it and starts with an empty one', async () => {
    await postgres.stopAfterWriting();
    await truncate(join(await postgres.clusterFolder(), 'global/pg_control'), 100);
    await expect(cases(await postgres.start())).rejects.toThrow('does not exist');
    expect(postgres.said.join('\n')).toMatch(/would not open.*\n.*set aside/s);
    expect((await readdir(join(await postgres.clusterFolder(), '..'))).join()).toContain('set-aside-');
  });

  it('sets a folder of another major version aside', async () => {
    await postgres.stopAfterWriting();
    await writeFile(join(await postgres.clusterFolder(), 'PG_VERSION'), '12\n');
    await postgres.start();
    expect(postgres.said.join('\n')).toContain('made by PostgreSQL 12');
  });

  it('works in a folder that other accounts cannot read', async () => {
    await chmod(postgres.above, 0o700);
    await writeAndStop(postgres.dataFolder);
    expect(await cases(await postgres.start())).toEqual(written);
    const home = join(await postgres.clusterFolder(), '..');
    await postgres.stop();
    if (home !== postgres.dataFolder) await rm(home, { recursive: true });
  });
});
