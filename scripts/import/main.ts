import { parseArgs } from 'node:util';
import { ConfigProblem, loadConfig } from '#config';
import { NothingRuns, runningSystem } from '../submit/running-system.js';
import { NotSignedIn, tokenFor } from '../submit/sending.js';
import { bringIn, Unusable } from './bring-in.js';
import { reportOf } from './report.js';

const usage = `Brings the open cases of a council that joins into a running Casebook. See docs/importing.md.

  npm run import -- --council EAS --source "Former system, 2026-05-31" FILE.csv
  npm run import -- --council EAS --source "Former system, 2026-05-31" FILE.json

  --council CODE   the council whose cases they are
  --source TEXT    the system that they come from, as every fact of theirs will say
  --url URL        where Casebook runs; CASEBOOK_PORT or the data folder says if left out
  --as NAME        who brings them in, by name or id of GET /dev/people ('Case importer')
  --token TOKEN    a token of your own issuer, in place of --as
`;

/** The exit code: 0 when every case is in, 1 when any was refused, 2 when nothing could be sent. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      council: { type: 'string' },
      source: { type: 'string' },
      url: { type: 'string' },
      as: { type: 'string', default: 'Case importer' },
      token: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { council, source, help } = values;
  if (help || positionals.length === 0 || !council || !source) {
    process.stdout.write(usage);
    return help ? 0 : 2;
  }
  const url = await runningSystem(loadConfig(), values.url);
  const token = values.token ?? (await tokenFor(url, values.as));
  let refused = 0;
  for (const file of positionals) {
    const answer = await bringIn({ url, token, council, source }, file);
    process.stdout.write(`${file}\n${reportOf(answer)}\n`);
    refused += answer.refused;
  }
  return refused > 0 ? 1 : 0;
}

const isExpected = (error: unknown): error is Error =>
  [NothingRuns, NotSignedIn, ConfigProblem, Unusable].some((kind) => error instanceof kind) ||
  String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

process.exitCode = await run().catch((error: unknown) => {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});
