import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, serverAccount } from '../../apps/local/src/postgres/account.js';
import { startPostgres } from '../../apps/local/src/postgres/index.js';
import { chromiumHere } from '../../test/services/chromium.js';
import { repository } from '../repository.js';
import { npmScript, runs, specs, type Tally } from './running.js';

interface Check {
  name: string;
  /** Counts what it found; undefined if it cannot run, as on another kind of machine. */
  run: () => Promise<Tally | undefined>;
}

/** All checks; each runs whatever the earlier results. */
export const checks: readonly Check[] = [
  { name: 'Specs', run: () => specs() },
  { name: 'Contract with EventStoreDB', run: () => specs(['--config', 'jest.contract.config.mjs']) },
  { name: 'Drills', run: () => specs(['--config', 'jest.drills.config.mjs']) },
  { name: 'Types', run: () => npmScript('types') },
  { name: 'Format and lint', run: () => npmScript('lint') },
  { name: 'Import rules', run: () => npmScript('layers') },
  { name: 'Lock file', run: () => npmScript('lock:check') },
  { name: 'Bill of materials and licences', run: () => npmScript('bill-of-materials') },
  { name: 'Build', run: () => npmScript('build') },
  { name: 'OpenAPI document', run: () => npmScript('openapi:check') },
  { name: "The console's client", run: () => npmScript('console:client:check') },
  { name: 'Rules of the OpenAPI document', run: () => npmScript('openapi:lint') },
  { name: 'Start and stop of the built system', run: () => npmScript('smoke') },
  { name: 'Browser', run: browser },
  { name: 'Schemathesis over the OpenAPI document', run: schemathesis },
  { name: 'Specs of PostgreSQL, on PostgreSQL 15', run: onPostgres15 },
  { name: 'Specs of the local PostgreSQL, as an ordinary user', run: asOrdinaryUser },
];

/** Needs the build. Without a browser, a laptop skips it with a message, and CI fails. */
async function browser(): Promise<Tally | undefined> {
  if (chromiumHere()) return await specs(['--config', 'jest.browser.config.mjs', '--runInBand']);
  process.stderr.write(
    'SKIPPED: no Chromium is here, so no page was looked at. Debian: apt-get install chromium; or set CHROMIUM.\n',
  );
  return { passed: 0, failed: 0, skipped: 1 };
}

/**
 * Python is not part of our tools: `.ci/run` installs Schemathesis, and without it the check is skipped with
 * a message.
 */
async function schemathesis(): Promise<Tally | undefined> {
  const own = join(repository, '.schemathesis/bin/schemathesis');
  const program = existsSync(own) ? own : 'schemathesis';
  if (await runs(program, ['--version']).catch(() => false)) {
    const content = await runs('npm', ['run', '--silent', 'fuzz', '--', '--schemathesis', program]);
    return content ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  }
  process.stderr.write(
    'SKIPPED: Schemathesis is not here. python3 -m venv .schemathesis && .schemathesis/bin/pip install schemathesis\n',
  );
  return { passed: 0, failed: 0, skipped: 1 };
}

/** The oldest PostgreSQL that we support, if the system has it; our own binaries are newer. */
async function onPostgres15(): Promise<Tally | undefined> {
  const binaries = '/usr/lib/postgresql/15/bin';
  if (!existsSync(binaries)) return undefined;
  const folder = await temporaryFolder();
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), binaries, log: console.log });
  try {
    // Kafka and reference data do not depend on PostgreSQL.
    const related = [
      '--findRelatedTests',
      'test/services/postgres.ts',
      '--testPathIgnorePatterns=broadcasting|test/contract/|shared[.]spec',
    ];
    return await specs(related, { environment: { DATABASE_URL: postgres.connectionString } });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** As root the server runs under another account, so this checks the other way. */
async function asOrdinaryUser(): Promise<Tally | undefined> {
  const account = await serverAccount(repository);
  if (!account || !(await canEnter(account, repository))) return undefined;
  const folder = await temporaryFolder();
  await chmod(folder, 0o777);
  try {
    const own = [
      'apps/local/src/postgres',
      'apps/local/src/folder-lock',
      'test/local-postgres',
      // Jest takes every word after this one for another pattern, up to the next option.
      '--testMatch=**/*.{spec,drill}.ts',
      '--cacheDirectory',
      join(folder, 'jest'),
    ];
    return await specs(own, { account, environment: { HOME: folder } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-check-'));
  await chmod(folder, 0o711);
  return folder;
}
