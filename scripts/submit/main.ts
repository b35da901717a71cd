import { parseArgs } from 'node:util';
import { ConfigProblem, loadConfig } from '#config';
import { filesOf } from './files.js';
import { reportOf } from './report.js';
import { NothingRuns, runningSystem } from './running-system.js';
import { NotSignedIn, type Outcome, submit, tokenFor } from './sending.js';

const usage = `Sends Open Digital Planning files to a running Casebook and shows the result of each.

  npm run submit -- FILE…              files, or folders of JSON files
  npm run submit -- --council CAM FILE…

  --council CODE   the council they are for; the one that each names if left out
  --url URL        where Casebook runs; CASEBOOK_PORT or the data folder says if left out
  --as NAME        who sends, by name or id of GET /dev/people ('Submission portal')
  --token TOKEN    a token of your own issuer, in place of --as
`;

/** The exit code: 0 if everything was received, 1 if anything was refused, 2 if nothing could be sent. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      council: { type: 'string' },
      url: { type: 'string' },
      as: { type: 'string', default: 'Submission portal' },
      token: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const files = await filesOf(positionals);
  const url = await runningSystem(loadConfig(), values.url);
  const token = values.token ?? (await tokenFor(url, values.as));
  const outcomes: Outcome[] = [];
  // One after another, so that references follow the order of the files.
  for (const file of files)
    outcomes.push(await submit({ url, token, council: values.council ?? null }, file));
  process.stdout.write(`${reportOf(outcomes)}\n`);
  return outcomes.some((outcome) => 'refused' in outcome) ? 1 : 0;
}

const isExpected = (error: unknown): error is Error =>
  [NothingRuns, NotSignedIn, ConfigProblem].some((kind) => error instanceof kind) ||
  String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

process.exitCode = await run().catch((error: unknown) => {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});
