/**
 * `npm run contract -- esdb://host:port?tls=false`
 *
 * Runs against a real server the specs that normally run against the local node (docs/operate/contract.md).
 * Stream names are new in each run, so the server may be in use.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigProblem, type EventStoreAddress, eventStoreAddress } from '#config';
import { repository } from '../../scripts/repository.js';
import { servedBy } from './features.js';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const usage = `Usage: npm run contract -- CONNECTION-STRING [arguments for jest]

  npm run contract -- 'esdb://127.0.0.1:2113?tls=false'
  npm run contract -- 'esdb+discover://user:password@node-1:2113?tlsCAFile=ca.pem'

Exit code: 0 all holds, 1 something does not, 2 it could not be asked.`;

const hint =
  'A spec that "exceeded timeout" says nothing of what is promised: run it again with --testTimeout=600000.';

const [server, ...jestArguments] = process.argv.slice(2);
process.exitCode = server === undefined || server === '--help' ? misused(usage) : await run(server);

function misused(because: string): number {
  say(because);
  return 2;
}

async function run(connectionString: string): Promise<number> {
  let address: EventStoreAddress;
  try {
    address = eventStoreAddress(connectionString);
  } catch (error) {
    if (error instanceof ConfigProblem)
      return misused(`${error.message.replace('EVENTSTORE_URL', 'It')}\n\n${usage}`);
    throw error;
  }
  const at = `${address.hosts.join(', ')}${address.credentials ? ` as ${address.credentials.username}` : ''}`;
  try {
    const { version, methods } = await servedBy(address);
    say(`Asking version ${version.year}.${version.month} at ${at}, which serves ${methods.length} methods.`);
  } catch (error) {
    return misused(`Nobody answers at ${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { asked, holds } = ask(connectionString);
  if (asked === 0) return misused('Nothing was asked: the arguments name no spec of the contract.');
  say(holds ? `\nThe contract holds at ${at}.` : `\nThe contract does not hold at ${at}: see above. ${hint}`);
  return holds ? 0 : 1;
}

/** How many specs were asked, and whether everything that they ask holds. */
function ask(connectionString: string): { readonly asked: number; readonly holds: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-contract-'));
  const results = join(folder, 'results.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--config=jest.contract.config.mjs',
      `--globals=${JSON.stringify({ contractServer: connectionString })}`,
      '--testTimeout=180000',
      ...['--json', `--outputFile=${results}`],
      ...jestArguments,
    ],
    { cwd: repository, stdio: 'inherit' },
  );
  const { numPassedTests: passed, numFailedTests: failed } = resultsIn(results);
  rmSync(folder, { recursive: true });
  return { asked: passed + failed, holds: status === 0 };
}

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** What jest counted. A run that could not begin has left no count, and says itself why. */
function resultsIn(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
