import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

/** Files of specs that run at the same time share one PostgreSQL server. */
it('connections to a database are ended by `endConnections` only, which leaves other databases alone', () => {
  const found = execFileSync('git', ['grep', '-l', 'pg_terminate_backend', '--', '*.ts', '*.mjs'], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect(found.trim().split('\n')).toEqual([
    'test/projections/database.ts',
    'test/rules/shared-server.spec.ts',
  ]);
});
