import { type RawBuilder, sql } from 'kysely';
import { type CouncilCode, openStages } from '#domain';
import type { CaseloadRow } from '../council/caseload-row.js';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { CaseSearchRow } from './case-search-row.js';
import { type Match, matchesIn, type SearchedPart, searchedParts, type Word } from './search-matches.js';
import { squeezed } from './search-words.js';

export interface CaseHit
  extends Pick<
    CaseloadRow,
    'caseId' | 'council' | 'caseReference' | 'address' | 'description' | 'stage' | 'officer' | 'decideBy'
  > {
  readonly matched: readonly Match[];
  /** The search text is exactly its reference. */
  readonly isExact: boolean;
}

interface Wanted {
  readonly query: string;
  readonly words: readonly Word[];
  readonly among: readonly SearchedPart[];
  readonly page: number;
  readonly size: number;
}

export interface Found {
  readonly hits: readonly CaseHit[];
  /** On all pages. */
  readonly total: number;
}

/**
 * The cases in which every word is found, those that have the words as they were written first. Similar words
 * are searched only if no exact word was found, because that is many times slower.
 */
export async function searchCases(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  wanted: Wanted,
): Promise<Found> {
  if (wanted.words.length === 0) return { hits: [], total: 0 };
  const asWritten = await searchOnce(database, councils, wanted, false);
  if (asWritten.total > 0 || !(await hasTrigrams(database))) return asWritten;
  return searchOnce(database, councils, wanted, true);
}

async function searchOnce(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { query, words, among, page, size }: Wanted,
  typos: boolean,
): Promise<Found> {
  const found = visible(database, councils)
    .caseload.innerJoin('councilSearch', 'councilSearch.caseId', 'councilCaseload.caseId')
    .where(
      sql<boolean>`(${sql.join(
        words.map((word) => isIn(word, among, typos)),
        sql` and `,
      )})`,
    );
  const exactly = sql<boolean>`regexp_replace(upper(case_reference), '[^[:alnum:]]+', '', 'g') = ${squeezed(query).toUpperCase()}`;
  const asWritten = sql<number>`(${sql.join(
    words.map(({ word }) => sql`(words like ${pattern(word)})::integer`),
    sql` + `,
  )})`;
  const rows = await found
    .select(['councilCaseload.caseId', 'council', 'caseReference', 'stage', 'officer', 'decideBy'])
    .select([
      'councilSearch.address',
      'councilSearch.description',
      'caseReferences',
      'councilSearch.postcode',
    ])
    .select(['uprn', 'consultees', 'conditions', 'names', 'words', exactly.as('isExact')])
    .select(sql<number>`(count(*) over ())::integer`.as('total'))
    .orderBy(exactly, 'desc')
    .orderBy(asWritten, 'desc')
    .orderBy(sql`stage = any(${[...openStages]}::text[])`, 'desc')
    .orderBy('receivedOn', 'desc')
    .orderBy('councilCaseload.caseId')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const counted = sql<number>`count(*)::integer`.as('total');
  // A page beyond the last one has no row that contains the total.
  const total =
    rows[0]?.total ?? (page === 1 ? 0 : (await found.select(counted).executeTakeFirstOrThrow()).total);
  return { hits: rows.map((row) => hitOf(row, words, among)), total };
}

type Row = CaseSearchRow &
  Pick<CaseHit, 'council' | 'caseReference' | 'stage' | 'officer' | 'decideBy' | 'isExact'>;

function hitOf(row: Row, words: readonly Word[], among: readonly SearchedPart[]): CaseHit {
  const { caseId, council, caseReference, address, description, stage, officer, decideBy, isExact } = row;
  return {
    ...{ caseId, council, caseReference, address, description, stage, officer, decideBy, isExact },
    matched: matchesIn(row, words, among),
  };
}

const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

const columns: Readonly<Partial<Record<SearchedPart, RawBuilder<unknown>>>> = {
  reference: sql`case_references`,
  address: sql`council_search.address`,
  postcode: sql`council_search.postcode || ' ' || replace(council_search.postcode, ' ', '')`,
  uprn: sql`uprn`,
  description: sql`council_search.description`,
  consultee: sql`consultees`,
};

const everywhere = searchedParts.filter((part) => part in columns);

/** A condition that the indexes can answer, limited to the requested parts. */
function isIn({ word, hashed }: Word, among: readonly SearchedPart[], typos: boolean): RawBuilder<boolean> {
  const plain = among.filter((part) => part in columns);
  const ways: RawBuilder<unknown>[] = [];
  if (plain.length > 0) {
    const somewhere = inText(sql`words`, word, typos);
    const narrowed = plain.length < everywhere.length;
    const inThese = sql.join(
      plain.map((part) => inText(folding(columns[part]!), word, typos)),
      sql` or `,
    );
    ways.push(narrowed ? sql`(${somewhere} and (${inThese}))` : somewhere);
  }
  if (among.includes('condition'))
    ways.push(sql`to_tsvector('english', conditions) @@ plainto_tsquery('english', ${word})`);
  const people = (['applicant', 'agent'] as const).filter((part) => among.includes(part));
  if (hashed !== null)
    for (const part of people) ways.push(sql`names @> ${JSON.stringify([`${part}:${hashed}`])}::jsonb`);
  return ways.length > 0 ? sql<boolean>`(${sql.join(ways, sql` or `)})` : sql<boolean>`false`;
}

/** In lower case, like the stored words. */
const folding = (column: RawBuilder<unknown>) => sql`lower(${column})`;

function inText(column: RawBuilder<unknown>, word: string, typos: boolean): RawBuilder<unknown> {
  const ways = [
    sql`${column} like ${pattern(word)}`,
    sql`to_tsvector('english', ${column}) @@ plainto_tsquery('english', ${word})`,
  ];
  const tight = squeezed(word);
  if (tight !== word && tight.length > 2) ways.push(sql`${column} like ${pattern(tight)}`);
  // Words of two or three letters are similar to too many others, and a number with a wrong digit is another
  // number.
  if (typos && tight.length > 3 && !/\d/.test(tight)) ways.push(sql`${word} <% ${column}`);
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** Whether the database has the extension that tolerates typing errors. */
export async function hasTrigrams(database: ReadDatabase): Promise<boolean> {
  const there = sql<boolean>`exists (select from pg_extension where extname = 'pg_trgm')`;
  return (await database.selectNoFrom(there.as('there')).executeTakeFirstOrThrow()).there;
}
