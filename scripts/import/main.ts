import { parseArgs } from 'node:util';
import { ConfigProblem, loadConfig } from '#config';
import { type TableName, tableNames } from '#intake';
import { NothingRuns, runningSystem } from '../submit/running-system.js';
import { NotSignedIn, tokenFor } from '../submit/sending.js';
import { bringIn } from './bring-in.js';
import { Unusable } from './export-files.js';

const usage = `Brings the cases of a council that joins into a running Casebook. See docs/importing.md.

  npm run import -- --council EAS --mapping mapping.yaml export.csv --dry-run
  npm run import -- --council EAS --mapping mapping.yaml export.csv
  npm run import -- --council EAS --source "Former system, 2026-05-31" cases.json

  --council CODE   the council whose cases they are
  --mapping FILE   what the columns and codes of the export mean, in YAML or JSON
  --source TEXT    the system that they come from, as every fact of theirs will say; else source of the mapping
  --dry-run        shows the result of each row, and does nothing
  --second-pass    puts right what came in wrong: rows whose case is in with other contents
  --resume         goes on where an earlier run of the same file was cut off
  --comments FILE, --consultees FILE, --documents FILE, --conditions FILE, --payments FILE, --refunds FILE
                   what the export has of its cases in files of their own
  --url URL        where Casebook runs; CASEBOOK_PORT or the data folder says if left out
  --as NAME        who brings them in, by name or id of GET /dev/people ('Case importer')
  --token TOKEN    a token of your own issuer, in place of --as
`;

/** How long a token of the development issuer is used. */
const tokenMs = 300_000;

const text = { type: 'string' } as const;

/** The exit code: 0 if every case was imported, 1 if any was refused, 2 if nothing could be sent. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ council: text, source: text, mapping: text, url: text, token: text },
      ...{
        comments: text,
        consultees: text,
        documents: text,
        conditions: text,
        payments: text,
        refunds: text,
      },
      as: { type: 'string', default: 'Case importer' },
      'dry-run': { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      'second-pass': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { council, help } = values;
  if (help || positionals.length === 0 || !council) {
    process.stdout.write(usage);
    return help ? 0 : 2;
  }
  const url = await runningSystem(loadConfig(), values.url);
  const sender = { url, council, token: tokens(url, values.token, values.as) };
  const named = tableNames.flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  let worst = 0;
  for (const file of positionals) {
    const { report, code } = await bringIn(sender, {
      file,
      lists: Object.fromEntries(named) as Partial<Record<TableName, string>>,
      ...{ mappingFile: values.mapping, source: values.source },
      ...{ dryRun: values['dry-run'], secondPass: values['second-pass'], resume: values.resume },
      say: (progress) => process.stderr.write(`${progress}\n`),
    });
    process.stdout.write(`${file}\n${report}\n`);
    worst = Math.max(worst, code);
  }
  return worst;
}

function tokens(url: string, given: string | undefined, name: string): () => Promise<string> {
  let [latest, askedAtMs] = [given ?? '', 0];
  return async () => {
    if (given === undefined && Date.now() - askedAtMs > tokenMs) {
      latest = await tokenFor(url, name);
      askedAtMs = Date.now();
    }
    return latest;
  };
}

const isExpected = (error: unknown): error is Error =>
  [NothingRuns, NotSignedIn, ConfigProblem, Unusable].some((kind) => error instanceof kind) ||
  String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

process.exitCode = await run().catch((error: unknown) => {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});
