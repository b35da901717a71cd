import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { caseId, type StreamName } from '#domain';
import { Projector } from '#projections';
import { readModels } from '#read-models';
import { received } from '../projections/cases.js';
import { type DatabaseForSpecs, databaseForSpecs } from '../projections/database.js';
import { joined, type RecordForSpecs, recordForSpecs, write } from '../projections/record.js';
import { eventually } from '../system/eventually.js';
import { poison } from './poison.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string; readonly stack: string };
  readonly [detail: string]: unknown;
}

let record: RecordForSpecs;
let database: DatabaseForSpecs;
const lines: Line[] = [];
const stopping = new AbortController();
let running: Promise<void>;

beforeAll(async () => {
  record = await recordForSpecs();
  database = await databaseForSpecs();
  const log = pino({ level: 'warn' }, { write: (line) => void lines.push(JSON.parse(line)) });
  const projector = new Projector({ pool: database.pool, store: record.store, projections: readModels, log });
  running = projector.run(stopping.signal);
}, 60_000);

afterAll(async () => {
  stopping.abort();
  await running;
  await database.drop();
  await record.stop();
});

const logged = (what: string, find: (line: Line) => boolean) =>
  eventually(what, async () => lines.find(find));

describe("the projector's log, at warn and above", () => {
  it('has a line for each parked fact, with its position and reason', async () => {
    const stream: StreamName = `planningApplication-${caseId('00000000-0000-4000-8000-000000000001')}`;
    await write(record.store, stream, received());
    await poison(record.store, stream);
    const line = await logged(
      'a parked fact',
      ({ level, table }) => level === 50 && /history/.test(String(table)),
    );
    expect(line).toMatchObject({
      stream,
      revision: '1',
      position: expect.stringMatching(/^\d+$/),
      type: 'CaseTeleported',
      because: 'no fact of type CaseTeleported is known to this version',
    });
  });

  it('explains what interrupted it, with a stack trace', async () => {
    await database.pool.query('alter table checkpoint rename to checkpoint_gone');
    await write(record.store, 'officer-ben.k', joined('ben.k'));
    const { level, err } = await logged('an interruption', ({ msg }) => /interrupted/.test(msg));
    expect(level).toBe(40);
    expect(err).toMatchObject({ message: expect.stringMatching(/checkpoint/), stack: expect.any(String) });
  });

  it('has no error without an explanation', () => {
    for (const line of lines) for (const value of Object.values(line)) expect(value).not.toEqual({});
  });
});
