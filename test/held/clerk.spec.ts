import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { type CaseId, caseId, type StreamName } from '#domain';
import { type Instant, instant } from '#legislation';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import { readDatabase, readModels } from '#read-models';
import { Clerk } from '../../apps/clerk/src/clerk.js';
import { gaugeClerk } from '../../apps/clerk/src/clerk-metrics.js';
import { roundsOf } from '../../apps/clerk/src/health.js';
import { due, received, validated } from '../projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../projections/database.js';
import { type RecordForSpecs, recordForSpecs, write } from '../projections/record.js';
import { type Poison, poison, poisons } from './poison.js';

let record: RecordForSpecs;
let database: DatabaseForSpecs;
let waits: ReadModelWaits;
const projecting = new AbortController();
let projected: Promise<void>;
const begun = instant('2026-11-21T10:30:00Z');
let now: Instant = begun;
let passedMs = 0;
const lines: { level: number; msg: string; cases?: number; err?: { message: string } }[] = [];
const metrics = new Registry();
let clerk: Clerk;

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  waits = new ReadModelWaits(database.pool);
  const { pool } = database;
  const projector = new Projector({
    pool,
    store: record.store,
    projections: readModels,
    log: silentLog,
  });
  projected = projector.run(projecting.signal);
  clerk = new Clerk({
    store: record.store,
    reads: readDatabase(pool),
    log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) }),
    metrics,
    now: () => now,
    passedMs: () => passedMs,
  });
  gaugeClerk(metrics, () => ({
    isHolding: true,
    lookedAt: clerk.lookedAt,
    failedLooks: clerk.failed.count,
    isClockWrong: false,
    isScannerAway: false,
  }));
}, 60_000);

afterAll(async () => {
  projecting.abort();
  await projected;
  await waits.close();
  await database.drop();
  await record.stop();
});

const caseNumbered = (number: number): CaseId =>
  caseId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const streamOf = (id: CaseId): StreamName => `planningApplication-${id}`;
const factsOf = async (id: CaseId) =>
  (await record.store.readStream(streamOf(id))).map(({ event }) => event.type);

const counted = async (what: string) =>
  Number(new RegExp(`^casebook_clerk_${what} (\\d+)$`, 'm').exec(await metrics.metrics())?.[1]);

/** Has a deadline before those of cases with higher numbers, so that it is checked first. */
async function lateCase(number: number, decideBy: string): Promise<CaseId> {
  const id = caseNumbered(number);
  const position = await write(record.store, streamOf(id), received(), validated(), due(decideBy));
  await waits.waitFor('council_caseload', position, { timeoutMs: 20_000 });
  return id;
}

describe('the clerk, with cases whose record cannot be read', () => {
  const kinds = Object.keys(poisons) as Poison[];
  const held: CaseId[] = [];
  let healthy: CaseId;

  it('checks every other case, even if the first one is unreadable', async () => {
    for (const [index, kind] of kinds.entries()) {
      const id = await lateCase(index + 1, '2026-05-04');
      await poison(record.store, streamOf(id), kind);
      held.push(id);
    }
    healthy = await lateCase(50, '2026-05-05');
    await clerk.round(new AbortController().signal);
    expect(await factsOf(healthy)).toContain('DeadlineMissed');
    expect(clerk.lookedOn).toBe('2026-11-21');
  });

  it('counts them, reports them in its health check, and logs each reason once', async () => {
    const shown = roundsOf({ clerk, isHolding: () => true });
    expect(shown).toEqual({
      state: 'waiting',
      because: expect.stringMatching(
        new RegExp(
          `^${held.length} cases could not be looked at, first ${held[0]}: Revision 3 of .* others were checked on 2026-11-21$`,
        ),
      ),
    });
    expect(await counted('cases_not_looked_at')).toBe(held.length);
    expect(await counted('failed_looks_total')).toBe(held.length);
    const told = () => lines.filter(({ level }) => level === 50).map(({ err }) => err?.message);
    expect(told()).toHaveLength(kinds.length);
    expect(told()[0]).toMatch(/^Revision 3 of planningApplication-.* \(CaseTeleported\) cannot be read/);
    passedMs += 60_000;
    await clerk.round(new AbortController().signal);
    expect(await counted('failed_looks_total')).toBe(2 * held.length);
    expect(told()).toHaveLength(kinds.length);
  });

  it('tries them again at growing intervals', async () => {
    now = instant('2026-11-21T12:00:00Z'); // Older changes are no longer checked for.
    passedMs += 3_600_000;
    await clerk.round(new AbortController().signal);
    const before = await counted('failed_looks_total');
    passedMs += 60_000;
    await clerk.round(new AbortController().signal);
    expect(await counted('failed_looks_total')).toBe(before);
    passedMs += 600_000;
    await clerk.round(new AbortController().signal);
    expect(await counted('failed_looks_total')).toBe(before + kinds.length);
  });

  it("continues with the others when a council's law cannot be read, and logs one line", async () => {
    await poison(record.store, 'councilLaw-CAM');
    now = instant('2026-11-22T12:00:00Z');
    lines.length = 0;
    await clerk.round(new AbortController().signal);
    expect(lines.filter(({ level }) => level === 50).map(({ cases }) => cases)).toEqual([held.length + 1]);
    expect(clerk.lookedOn).toBe('2026-11-22');
  });
});
