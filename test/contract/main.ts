/**
 * `npm run contract -- esdb://host:port?tls=false`
 *
 * Asks of a real EventStoreDB what the specs ask of the local node. Streams have new names at each run, so that it may
 * be run against a server with data of its own.
 */
import { spawnSync } from 'node:child_process';
import { repository } from '../../scripts/repository.js';

const [server, ...jestArguments] = process.argv.slice(2);
if (server === undefined || !/^(esdb|kurrentdb)(\+discover)?:\/\//.test(server)) {
  process.stderr.write('Usage: npm run contract -- esdb://host:port?tls=false [arguments for jest]\n');
  process.exitCode = 2;
} else {
  const jest = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    'test/contract',
  ];
  const globals = `--globals=${JSON.stringify({ contractServer: server })}`;
  const { status } = spawnSync(process.execPath, [...jest, globals, ...jestArguments], {
    cwd: repository,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
