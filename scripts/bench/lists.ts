import { loadConfig } from '#config';
import { type CouncilCode, councilCode } from '#domain';
import { type CalendarDate, nationalLaw } from '#legislation';
import { openDatabase } from '#projections';
import {
  countCaseload,
  findCaseload,
  findWork,
  inOrder,
  itemOf,
  readDatabase,
  searchCases,
  searchedParts,
  sentenceOf,
  type View,
  wordsOf,
} from '#read-models';
import { machineFacts } from './machine.js';
import { multiplyCases } from './multiplied.js';

/**
 * Measures lists and searches with 100,000 cases. Needs a seeded database that can be discarded afterwards,
 * because its open and closed cases are multiplied.
 *
 * DATABASE_URL=postgresql://… npm run bench:lists
 */
const runs = 40;
const today = (process.argv[2] ?? '2026-11-29') as CalendarDate;

const pool = openDatabase(loadConfig().database.connectionString);
const reads = readDatabase(pool);
const councils: readonly CouncilCode[] = ['CAM', 'SCA'].map(councilCode);

async function measured(what: string, ask: () => Promise<string>): Promise<void> {
  const found = await ask();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  process.stdout.write(`| ${what} | ${found} | ${at(0.5)} ms | ${at(0.95)} ms |\n`);
}

async function work(views: readonly View[]): Promise<string> {
  const found = await findWork(reads, councils, views);
  const { corrections } = nationalLaw;
  const items = found.flatMap((each) => itemOf(each, views, { today, corrections }) ?? []).sort(inOrder);
  sentenceOf(items, today);
  return `${items.length} cases`;
}

const search = async (query: string): Promise<string> => {
  const words = wordsOf(query).map((word) => ({ word, hashed: null }));
  const asked = { query, words, among: searchedParts, page: 1, size: 20 };
  return `${(await searchCases(reads, councils, asked)).total} found`;
};

await multiplyCases(pool);
const { rows: one } = await pool.query<{ reference: string; postcode: string; street: string }>(
  `select case_reference as reference, postcode, split_part(address, ' ', 2) as street
   from council_caseload where postcode is not null order by case_id limit 1`,
);
const known = one[0]!;
process.stdout.write(`${machineFacts()}\n\n| what | comes to | p50 | p95 |\n| --- | --- | --- | --- |\n`);
await measured('worklist of an officer', () => work([{ as: 'officer', person: 'dylan.price' }]));
await measured('worklist of validation, both councils', () => work([{ as: 'validation', person: null }]));
await measured('what every officer has open', () => work([{ as: 'officer', person: null }]));
await measured('search: a reference', () => search(known.reference));
await measured('search: a postcode', () => search(known.postcode));
await measured('search: two words', () => search('rear extension'));
await measured('search: a word with a typing error', () => search('extensoin'));
await measured('search: nothing like it', () => search('quinquereme'));
await measured('counts by stage and council', async () => {
  const cells = await countCaseload(reads, councils, {}, { by: ['stage', 'council'], today });
  return `${cells.length} cells`;
});
await measured('a page of the caseload', async () => `${(await findCaseload(reads, councils)).total} cases`);
await pool.end();
