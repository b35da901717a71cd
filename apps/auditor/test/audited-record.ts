import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { loadConfig } from '#config';
import { caseId, type DomainEvent, type officers, type StreamName } from '#domain';
import { encode } from '#event-store';
import { calendarDate, instant } from '#legislation';
import { Projector, ReadModelWaits, silentLog } from '#projections';
import { readModels } from '#read-models';
import { allocated, anna, cambridge, due, received, validated } from '../../../test/projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../../../test/projections/database.js';
import { context, type RecordForSpecs, recordForSpecs } from '../../../test/projections/record.js';
import { run } from '../src/run.js';

export const known = caseId('00000000-0000-4000-8000-000000000001');
export const meddled = caseId('00000000-0000-4000-8000-000000000002');

export let record: RecordForSpecs;
export let database: DatabaseForSpecs;
let waits: ReadModelWaits;
export let folder: string;
let projecting: Promise<void>;
const stopping = new AbortController();

const annaJoined: officers.OfficerEvent = {
  ...{ type: 'OfficerJoined', effectiveOn: calendarDate('2026-03-01'), officer: anna },
  ...{ name: 'Anna Bell', jobTitle: 'Planner', employer: cambridge },
};

/** Facts recorded one by one, each at its time. */
export async function recordAt(stream: StreamName, facts: readonly (readonly [DomainEvent, string])[]) {
  let previousHash: string | null = null;
  for (const [index, [fact, moment]] of facts.entries()) {
    const place = { stream, revision: BigInt(index - 1), previousHash };
    const command = { ...context(cambridge, instant(moment)), commandDigest: 'a digest' };
    const { encoded, lastHash } = encode([fact], place, command);
    await record.store.append(stream, index === 0 ? null : BigInt(index - 1), encoded);
    previousHash = lastHash;
  }
}

export async function auditor(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const config = async () =>
    loadConfig({
      EVENTSTORE_URL: record.connectionString,
      DATABASE_URL: database.connectionString,
      CASEBOOK_DATA: folder,
    });
  const output = {
    say: (line: string) => said.push(line),
    refuse: () => undefined,
    progress: () => undefined,
  };
  const code = await run(words, config, output);
  return { code, said: said.join('\n') };
}

export const json = async (...words: string[]) => {
  const { code, said } = await auditor(...words, '--json');
  if (!/^[[{]/.test(said)) throw new Error(`auditor ${words.join(' ')} ended with ${code}: ${said}`);
  return { code, found: JSON.parse(said) };
};

/** Records a case in a new event store, with its read models, and stops both after the specs. */
export function recordACase(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-auditor-'));
    [record, database] = await Promise.all([recordForSpecs(), databaseForSpecs()]);
    const { pool } = database;
    waits = new ReadModelWaits(pool);
    projecting = new Projector({ pool, store: record.store, projections: readModels, log: silentLog }).run(
      stopping.signal,
    );
    await recordAt(`officer-${anna}`, [[annaJoined, '2026-03-01T10:00:00Z']]);
    await recordAt(`planningApplication-${known}`, [
      [received(), '2026-03-02T10:00:00Z'],
      [allocated(anna), '2026-03-03T09:00:00Z'],
      [validated('2026-03-09'), '2026-03-11T15:00:00Z'],
      [due('2026-05-04'), '2026-03-11T15:00:00Z'],
    ]);
    const last = (await record.store.readLast(`planningApplication-${known}`))!;
    await waits.waitFor('council_caseload', last.position, { timeoutMs: 20_000 });
  }, 60_000);

  afterAll(async () => {
    stopping.abort();
    await projecting;
    await waits.close();
    await database.drop();
    await record.stop();
    await rm(folder, { recursive: true });
  });
}
