import { parseArgs } from 'node:util';
import { machineFacts } from './machine.js';
import { ms, table, whole } from './report.js';

const usage = `Measures what a crowd of anonymous readers of the register costs an officer, on a system that runs with its seed.

  npm run bench:readers -- http://127.0.0.1:3000 [--readers 50] [--seconds 20] [--rounds 3]

Each round is a while without the crowd and a while with it, in turn. Every reader reads a page every half second, as
often as not one that they have already and ask about by its ETag. The officer opens their list, a case and what can be done.
`;

const pauseMs = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readers: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
  },
});

const [api] = positionals;
if (!api) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else await measure(api, Number(values.readers), Number(values.seconds), Number(values.rounds));

async function measure(api: string, readers: number, seconds: number, rounds: number): Promise<void> {
  const machine = machineFacts();
  const officer = await officerPages(api);
  const pages = await publicPages(api);
  const alone: number[] = [];
  const beside: number[] = [];
  let read = 0;
  let unchanged = 0;
  const until = () => performance.now() + seconds * 1_000;
  await Promise.all([asksUntil(until(), officer, []), crowd(api, pages, readers, until())]);
  for (let round = 0; round < rounds; round += 1) {
    await asksUntil(until(), officer, alone);
    const end = until();
    const [, counted] = await Promise.all([asksUntil(end, officer, beside), crowd(api, pages, readers, end)]);
    read += counted.read;
    unchanged += counted.unchanged;
  }
  const [without, withThem] = [at(0.95, alone), at(0.95, beside)];
  const lines = [
    {
      what: `an officer's p95 with ${readers} anonymous readers`,
      found: `${ms(withThem)} (p50 ${ms(at(0.5, beside))})`,
      against: `without them: ${ms(without)} (p50 ${ms(at(0.5, alone))})`,
      ratio: withThem / without,
      want: '≤ 1.2',
    },
    {
      what: 'pages of the register read meanwhile',
      found: `${whole(read / (rounds * seconds))}/s`,
      against: `${whole((100 * unchanged) / Math.max(read, 1))} % of them unchanged (304)`,
    },
  ];
  process.stdout.write(`${machine}\n\n${table(lines)}\n`);
}

type Ask = () => Promise<void>;

/** Sends requests one after another as a user would, and records the time of each. */
async function asksUntil(end: number, asks: readonly Ask[], tookMs: number[]): Promise<void> {
  for (let index = 0; performance.now() < end; index += 1) {
    const begun = performance.now();
    await asks[index % asks.length]!();
    tookMs.push(performance.now() - begun);
  }
}

/** What an officer opens: the worklist, a case, and its acts. */
async function officerPages(api: string): Promise<readonly Ask[]> {
  const answer = await fetch(`${api}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Dylan Price' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const get = async (path: string): Promise<unknown> => {
    const found = await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!found.ok) throw new Error(`${path} answered ${found.status}.`);
    return await found.json();
  };
  const list = '/worklist?for=me';
  const { items } = (await get(list)) as { items: { case: { council: string; caseId: string } }[] };
  return items.slice(0, 10).flatMap(({ case: { council, caseId } }) => {
    const at = `/councils/${council}/planning-applications/${caseId}`;
    return [list, at, `${at}/acts`].map((path) => async () => void (await get(path)));
  });
}

/** The register's lists and applications, in both shapes. */
async function publicPages(api: string): Promise<readonly string[]> {
  const found = await fetch(`${api}/councils/CAM/register?size=50`);
  const { cases } = (await found.json()) as { cases: { caseReference: string }[] };
  const open = '/councils/CAM/api/@next/public/applications';
  return [
    ...[1, 2, 3].flatMap((page) => [`/councils/CAM/register?page=${page}`, `${open}?page=${page}`]),
    ...cases.flatMap(({ caseReference }) => {
      const slug = caseReference.replaceAll('/', '-');
      return [`/councils/CAM/register/${slug}`, `${open}/${slug}`];
    }),
  ];
}

async function crowd(api: string, pages: readonly string[], readers: number, end: number) {
  const counted = { read: 0, unchanged: 0 };
  const reader = async (which: number): Promise<void> => {
    const tags = new Map<string, string>();
    for (let step = which; performance.now() < end; step += 1) {
      // Back and forth: every second page was seen before.
      const page = pages[(which * 7 + (step >> 1)) % pages.length]!;
      const tag = tags.get(page);
      const answer = await fetch(`${api}${page}`, { headers: tag ? { 'if-none-match': tag } : {} });
      await answer.arrayBuffer();
      if (answer.status >= 400) throw new Error(`${page} answered ${answer.status}.`);
      counted.read += 1;
      if (answer.status === 304) counted.unchanged += 1;
      tags.set(page, answer.headers.get('etag') ?? '');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, which) => reader(which)));
  return counted;
}

function at(share: number, tookMs: readonly number[]): number {
  const sorted = tookMs.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
