import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { repository } from '../repository.js';
import { completed, type LockFile, missingFrom } from './lock-file.js';

const run = promisify(execFile);
const file = join(repository, 'package-lock.json');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const platforms = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
] as const;

const lock: LockFile = JSON.parse(await readFile(file, 'utf8'));
if (values.check) process.exitCode = (await check()) ? 0 : 1;
else await writeFile(file, `${JSON.stringify(completed(lock), undefined, 2)}\n`);

async function check(): Promise<boolean> {
  const missing = missingFrom(lock).map(({ name, askedBy }) => `${name} (asked for by ${askedBy})`);
  for (const one of missing) process.stderr.write(`Missing from package-lock.json: ${one}\n`);
  if (missing.length > 0) {
    process.stderr.write('`npm run lock` adds what is missing for other platforms.\n');
    return false;
  }
  const refusals = (await Promise.all(platforms.map(([os, cpu]) => refusal(os, cpu)))).flat();
  for (const one of refusals) process.stderr.write(`${one}\n`);
  return refusals.length === 0;
}

/** What `npm ci` reports about the lock file on a platform. */
async function refusal(os: string, cpu: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-lock-'));
  try {
    for (const name of ['package.json', 'package-lock.json'])
      await cp(join(repository, name), join(folder, name));
    const args = ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error', `--os=${os}`, `--cpu=${cpu}`];
    await run('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    return [];
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error);
    // The rest is npm's usage text.
    return [`npm ci refuses on ${os}-${cpu}:\n${said.split('npm error Clean install')[0]}`];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
