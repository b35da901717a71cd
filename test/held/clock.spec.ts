import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { caseId, type StreamName } from '#domain';
import type { Instant } from '#legislation';
import { clockFault, Projector, ReadModelWaits, silentLog } from '#projections';
import { readDatabase, readModels } from '#read-models';
import { Clerk } from '../../apps/clerk/src/clerk.js';
import { due, received, validated } from '../projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../projections/record.js';
import { plant } from './poison.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
}, 60_000);

afterAll(async () => {
  await database.drop();
  await record.stop();
});

const minutesFromNow = (minutes: number): Instant =>
  new Date(Date.now() + minutes * 60_000).toISOString() as Instant;
const faultAt = (now: Instant, { chosen = false } = {}) =>
  clockFault(now, { database: database.pool, store: chosen ? null : record.store });

describe('the clock of a process', () => {
  it("is accepted with an empty record, and with a small difference from the database's clock", async () => {
    expect(await faultAt(minutesFromNow(0))).toBeUndefined();
    expect(await faultAt(minutesFromNow(4))).toBeUndefined();
    expect(await faultAt(minutesFromNow(-4))).toBeUndefined();
  });

  it.each([6, 70 * 24 * 60, -6, -70 * 24 * 60])(
    'is wrong when it differs by %s minutes from the database’s',
    async (minutes) => {
      expect(await faultAt(minutesFromNow(minutes))).toMatch(/^its clock says .*, but the database's says /);
    },
  );

  it('is wrong when it is before the last recorded fact, unless callers may choose the time', async () => {
    const id = caseId('00000000-0000-4000-8000-000000000001');
    const at = minutesFromNow(60);
    const stream: StreamName = `planningApplication-${id}`;
    const event = { id: crypto.randomUUID(), type: 'CaseTeleported', data: {}, metadata: {} };
    await write(record.store, stream, received()); // Recorded with a past time.
    expect(await faultAt(minutesFromNow(0))).toBeUndefined();
    await plant(record.store, stream, { ...received() }, at);
    expect(await faultAt(minutesFromNow(0))).toMatch(/but the last fact was recorded at /);
    expect(await faultAt(minutesFromNow(0), { chosen: true })).toBeUndefined();
    await record.store.append('planningApplication-x', null, [event]); // An unreadable fact is ignored.
    expect(await record.store.lastRecordedAt()).toBe(at);
  });
});

describe('the clerk, when its clock is wrong', () => {
  const lines: { msg: string; because?: string }[] = [];
  const signal = new AbortController().signal;

  it('records nothing, says why, and continues once the clock is right', async () => {
    const { pool } = database;
    const stopping = new AbortController();
    const projected = new Projector({
      pool,
      store: record.store,
      projections: readModels,
      log: silentLog,
    });
    const running = projected.run(stopping.signal);
    const waits = new ReadModelWaits(pool);
    const stream: StreamName = `planningApplication-${caseId('00000000-0000-4000-8000-000000000002')}`;
    const position = await write(record.store, stream, received(), validated(), due('2026-05-04'));
    await waits.waitFor('council_caseload', position, { timeoutMs: 20_000 });
    let minutes = 70 * 24 * 60;
    const clerk = new Clerk({
      store: record.store,
      reads: readDatabase(pool),
      log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) }),
      metrics: new Registry(),
      now: () => minutesFromNow(minutes),
      clockFault: (now) => faultAt(now, { chosen: true }),
    });
    const facts = async () => (await record.store.readStream(stream)).length;
    expect([await clerk.round(signal), await clerk.round(signal), await facts()]).toEqual([0, 0, 3]);
    expect([clerk.lookedOn, clerk.clockFault]).toEqual([null, expect.stringMatching(/^its clock says/)]);
    expect(lines.map(({ msg }) => msg)).toEqual(['the clerk has stopped']);
    minutes = 0;
    expect(await clerk.round(signal)).toBeGreaterThan(0);
    expect(await facts()).toBeGreaterThan(3);
    expect(lines[1]?.msg).toBe('the clock is right again: the clerk continues');
    stopping.abort();
    await running;
    await waits.close();
  });
});
