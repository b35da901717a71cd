import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../apps/local/src/free-port.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { runs } from '../check/running.js';
import { killAll, LocalRun } from '../smoke/local-run.js';
import { tokenFor } from '../submit/sending.js';
import { writeKnownValues } from './known.js';

/**
 * Runs Schemathesis over the OpenAPI document of the built system, as one person of each role in turn: valid
 * and invalid requests of every route, and sequences. The database is discarded.
 *
 * npm run fuzz -- --schemathesis <program> --seconds 20
 *
 * With `--office` it uses the two years of data of `npm start`, and most paths have existing ids: slower to
 * start, with longer sequences. `--seed` gives other requests.
 */
const { values } = parseArgs({
  options: {
    schemathesis: { type: 'string', default: 'schemathesis' },
    seconds: { type: 'string', default: '20' },
    report: { type: 'string' },
    office: { type: 'boolean', default: false },
    seed: { type: 'string' },
    as: { type: 'string', multiple: true },
  },
});

const people = [
  'amina.hassan',
  'nadia.rahman',
  'carol.venn',
  'farid.aziz',
  'helen.marsh',
  'peter.lowe',
  'submission-portal',
  'case-importer',
];

/**
 * Without the check that valid requests are accepted: a schema cannot say which cases exist at which stage.
 */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
  'ignored_auth',
];

/** The development issuer is not part of the API; a departure or succession would block other requests. */
const leftOut = '^/dev/|/leaving$|/stages$|/succession|/take-over$|/division$';

const folder = await mkdtemp(join(tmpdir(), 'casebook-fuzz-'));
try {
  const run = new LocalRun(
    { dataFolder: folder, port: await freePort() },
    values.office ? [] : ['--no-seed'],
  );
  await run.says('Casebook is ready', values.office ? 1_200_000 : 180_000);
  const settings = join(folder, 'schemathesis.toml');
  if (values.office) await writeKnownValues(run.url, settings);
  else await setUpOffice(run.url);
  for (const person of values.as ?? people) {
    process.stdout.write(`\n--- as ${person}\n`);
    const report = values.report
      ? ['--report', 'ndjson', '--report-ndjson-path', `${values.report}-${person}.ndjson`]
      : [];
    const args = [
      ...(values.office ? ['--config-file', settings] : []),
      ...['run', `${run.url}/openapi.json`],
      ...['--header', `Authorization: Bearer ${await tokenFor(run.url, person)}`],
      ...['--max-time', values.seconds, '--phases', 'examples,coverage,fuzzing,stateful'],
      ...['--checks', checks.join(','), '--exclude-path-regex', leftOut],
      ...['--suppress-health-check', 'all', '--warnings', 'off', '--request-timeout', '30'],
      ...(values.seed ? ['--seed', values.seed] : []),
      ...['--continue-on-failure', '--no-color', ...report],
    ];
    const endsWithinMinutes = Number(values.seconds) / 60 + 20;
    const content = await runs(values.schemathesis, args, { endsWithinMinutes });
    if (!content) process.exitCode = 1;
  }
} finally {
  await killAll();
  await rm(folder, { recursive: true, force: true });
}

async function setUpOffice(url: string): Promise<void> {
  const authorization = `Bearer ${await tokenFor(url, 'Rosa Linden')}`;
  for (const { at, route, body } of setUp()) {
    const headers = { 'content-type': 'application/json', authorization, 'casebook-now': at };
    const answer = await fetch(`${url}${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${route}: ${await answer.text()}`);
  }
}
