import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { loadConfig } from '#config';
import { openDatabase } from '#projections';
import { machineFacts } from './machine.js';
import { multiplyCases } from './multiplied.js';

/**
 * Measures the console's pages with 100,000 cases and fifty simultaneous users. Needs a system on a seeded
 * database that can be discarded afterwards.
 *
 * DATABASE_URL=postgresql://… npm run bench:pages -- http://127.0.0.1:3010 [looks each] [people at once] [seconds]
 *
 * Seconds is how long each person reads a page before they open the next. Without it everybody opens the next page at
 * once, which fifty people never do.
 */
const address = process.argv[2] ?? 'http://127.0.0.1:3010';
const people = Number(process.argv[4] ?? 50);
const looksEach = Number(process.argv[3] ?? 4);
const readsMs = Number(process.argv[5] ?? 0) * 1_000;
const who = ['Dylan Price', 'Mei Lin', 'Grace Okafor', 'Josef Novak', 'Amina Hassan'];

/** The cookies of a signed-in user. */
async function signedIn(name: string): Promise<string> {
  const page = await fetch(`${address}/sign-in`);
  const html = await page.text();
  const cookies = cookiesOf(page);
  const [, token = ''] = /name="_form" value="([^"]+)"/.exec(html) ?? [];
  const [, person = ''] = new RegExp(`value="([^"]+)"[^>]*>\\s*<label[^>]*>${name}<`).exec(html) ?? [];
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded', origin: address },
    body: new URLSearchParams({ _form: token, person }),
  });
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`);
  return [cookies, cookiesOf(answer)].filter(Boolean).join('; ');
}

const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0]!)
    .join('; ');

interface Look {
  readonly serverMs: number;
  readonly bytes: number;
  readonly packed: number;
}

async function look(path: string, cookie: string): Promise<Look> {
  const answer = await fetch(`${address}${path}`, { headers: { cookie } });
  const html = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const [, dur = '0'] = /dur=([\d.]+)/.exec(answer.headers.get('server-timing') ?? '') ?? [];
  return { serverMs: Number(dur), bytes: html.length, packed: gzipSync(html).length };
}

/** Everybody opens these pages, each person starting at another one. */
async function measured(what: string, paths: readonly string[], cookies: readonly string[]): Promise<void> {
  await look(paths[0]!, cookies[0]!);
  const all = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const looks: Look[] = [];
      await pause(Math.random() * readsMs);
      for (let n = 0; n < looksEach; n += 1) {
        looks.push(await look(paths[(at * looksEach + n) % paths.length]!, cookies[at % cookies.length]!));
        await pause((0.5 + Math.random()) * readsMs);
      }
      return looks;
    }),
  );
  const looks = all.flat();
  const times = looks.map(({ serverMs }) => serverMs).sort((one, other) => one - other);
  const at = (share: number): string => `${times[Math.floor(share * (times.length - 1))]!.toFixed(0)} ms`;
  const most = Math.max(...looks.map(({ bytes }) => bytes));
  const packed = Math.max(...looks.map((each) => each.packed));
  const size = `${(most / 1024).toFixed(0)} KiB (${(packed / 1024).toFixed(0)} packed)`;
  process.stdout.write(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${size} |\n`);
}

const pool = openDatabase(loadConfig().database.connectionString);
await multiplyCases(pool);
const { rows } = await pool.query<{ council: string; reference: string }>(
  `select council, case_reference as reference from council_caseload
   where stage <> 'decided' and case_reference not like '%.%' order by case_id`,
);
await pool.end();
const cases = rows.map(
  ({ council, reference }) => `/cases/${council.toLowerCase()}/${reference.replaceAll('/', '-')}`,
);
const registers = [...new Set(rows.map(({ council }) => `/register/${council.toLowerCase()}`))];
const cookies = await Promise.all(who.map(signedIn));
process.stdout.write(
  `${machineFacts()}\n\n${people} people, ${readsMs / 1_000} s between pages\n\n| page | p50 | p95 | size |\n| --- | --- | --- | --- |\n`,
);
process.stderr.write(`${cases.length} open cases\n`);
await measured('my work', ['/work'], cookies);
await measured('all cases', ['/cases'], cookies);
await measured('a case', cases, cookies);
await measured(
  'its timeline',
  cases.map((each) => `${each}/timeline`),
  cookies,
);
await measured('the register', registers, cookies);
