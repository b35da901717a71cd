import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { type CaseReference, type CouncilCode, caseId } from '#domain';
import { calendarDate } from '#legislation';
import { listBuilds, Projector, silentLog } from '#projections';
import {
  findCaseload,
  findPublicApplications,
  findRegister,
  findWork,
  type ReadDatabase,
  readDatabase,
  readModels,
} from '#read-models';
import { multiplyCases } from '../scripts/bench/multiplied.js';
import { allocated, anna, cambridge, received, southCambs } from './projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from './projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from './projections/record.js';
import { eventually } from './system/eventually.js';

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

let record: RecordForSpecs;
let database: DatabaseForSpecs;

const owners: Readonly<Record<string, CouncilCode>> = {
  '00000000-0000-4000-8000-000000000001': cambridge,
  '00000000-0000-4000-8000-000000000002': southCambs,
};
const both = [cambridge, southCambs];
const today = calendarDate('2026-11-21');
const firstPage = { page: 1, size: 20 };

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  for (const [id, council] of Object.entries(owners))
    await write(
      record.store,
      `planningApplication-${caseId(id)}`,
      { council },
      received({ caseReference: `26/${id.slice(-5)}/HFUL` as CaseReference }),
      allocated(anna),
    );
  const { pool } = database;
  const stopping = new AbortController();
  const options = { pool, store: record.store, projections: readModels, log: silentLog };
  const projecting = new Projector(options).run(stopping.signal);
  await eventually('read models with all their indexes', async () => {
    const builds = await listBuilds(pool);
    return builds.filter(({ state }) => state === 'ready').length === readModels.length || undefined;
  });
  stopping.abort();
  await projecting;
  await multiplyCases(pool, 20_000);
  await pool.query('update council_caseload set published_on = received_on, decide_by = received_on + 56');
  const { rows } = await pool.query<{ live: string }>(
    `select live from read_model where name = 'council_caseload'`,
  );
  await pool.query(`vacuum (analyze, freeze) ${rows[0]!.live}`);
}, 120_000);

afterAll(async () => {
  await database.drop();
  await record.stop();
});

/** The same pool, which notes what it is asked. */
function noting(pool: Pool, asked: Asked[]): ReadDatabase {
  const connect = async () => {
    const client = await pool.connect();
    const query = (text: string, values: readonly unknown[]) => {
      asked.push({ text, values });
      return client.query(text, [...values]);
    };
    return { query, release: () => client.release() };
  };
  return readDatabase({ connect } as unknown as Pool);
}

const lists: Readonly<Record<string, (reading: ReadDatabase) => Promise<unknown>>> = {
  'the caseload of two councils': (reading) => findCaseload(reading, both),
  'the caseload of one council': (reading) => findCaseload(reading, [southCambs]),
  'the register of a council': (reading) => findRegister(reading, cambridge, {}, firstPage),
  'the register as open data': (reading) =>
    findPublicApplications(
      reading,
      cambridge,
      { dates: [] },
      { ...firstPage, sortBy: 'receivedAt', descending: true, today },
    ),
  'what all officers have to do': (reading) => findWork(reading, both, [{ as: 'officer', person: null }]),
};

it.each(Object.entries(lists))('%s is read by an index, even if many cases have ended', async (_, list) => {
  const asked: Asked[] = [];
  await list(noting(database.pool, asked));
  expect(asked.some(({ text }) => text.includes('council_caseload'))).toBe(true);
  for (const { text, values } of asked) {
    const { rows } = await database.pool.query<Record<string, string>>(`explain ${text}`, [...values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on council_caseload/);
  }
});
