import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FileStore, FileStoreUnavailable } from '#documents';
import { connectEventStore, type EventStore, EventStoreUnavailable } from '#event-store';
import type { Instant } from '#legislation';
import { openLog } from '#observability';
import { KeyVault, sealing } from '#privacy';
import { Checkpoints, openDatabase } from '#projections';
import { fileStore } from '../apps/api/src/parts.js';
import { lettersByRule } from '../apps/clerk/src/letters-by-rule.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { at, type Form, type OfficeCase, OfficeCases } from './system/office-cases.js';

let office: RunningOffice;
let pool: ReturnType<typeof openDatabase>;
let store: EventStore;
let epoch = 1_000n;
const cases = new OfficeCases(() => office, 7_700);
const setting = '/councils/CAM/settings/letters-by-rule';

beforeAll(async () => {
  office = await startOffice();
  pool = openDatabase(office.database);
  store = connectEventStore({ connectionString: office.eventStore });
}, 120_000);
afterAll(async () => {
  await Promise.all([pool.end(), store.close()]);
  await office.stop();
});

const setOn = (day: string, letters: readonly string[], from: string) =>
  office.as('peter.lowe').post(setting, { letters, from }, at(day));

/** A clerk that has just started: after another was killed, or reading the log from its beginning again. */
async function round({
  using = store,
  fromBeginning = false,
  files = office.app.get(fileStore) as FileStore,
} = {}) {
  epoch += 1n;
  const checkpoints = new Checkpoints(pool);
  const name = 'clerk_letters_by_rule';
  const place = await checkpoints.claim(name, epoch);
  if (fromBeginning && place) await checkpoints.move([name], { from: place, to: null, epoch });
  const vault = office.app.get(KeyVault);
  await lettersByRule({
    ...{ store: using, pool, epoch, vault, people: sealing(vault), files },
    log: openLog('clerk', 'silent'),
    now: () => '2026-03-03T12:00:00.000Z' as Instant,
  }).round();
}

const lettersOf = async ({ path }: OfficeCase) =>
  (await office.as('dylan.price').get(`${path}/letters`, cases.on('2026-03-03'))).body.letters;

const appending = (append: EventStore['append']): EventStore => ({
  ...store,
  readStream: store.readStream.bind(store),
  readAfter: store.readAfter.bind(store),
  append,
});

describe("letters sent by a council's rule", () => {
  let before: OfficeCase;
  it('are not sent while the council has no rule', async () => {
    before = await cases.received();
    await round();
    expect(await lettersOf(before)).toEqual([]);
  });

  it('begin the day after the rule is made', async () => {
    const backdated = await setOn('2026-03-01', ['acknowledgement', 'validity'], '2026-03-01');
    expect([backdated.status, backdated.body.code]).toEqual([409, 'letter-rule-backdated']);
    const done = await setOn('2026-02-28', ['acknowledgement', 'validity'], '2026-03-03');
    expect([done.status, done.body.detail]).toEqual([200, undefined]);
    await round();
    expect(await lettersOf(before)).toEqual([]);
  });

  it('are written once when their event happens, name their rule, and wait for their carrier', async () => {
    await cases.act(before, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await round();
    await round();
    await round({ fromBeginning: true });
    expect(await lettersOf(before)).toMatchObject([
      {
        ...{ letter: 'validity', letterId: 'by-rule-validity-1', standing: 'waiting', by: null },
        rule: { from: '2026-03-03', occasion: 'ApplicationValidated' },
      },
    ]);
    const { facts } = (await office.as('dylan.price').get(`${before.path}/history`, cases.on('2026-03-03')))
      .body;
    expect(facts.at(-1)).toMatchObject({
      actor: { id: 'clerk' },
      words: expect.stringContaining('by rule'),
    });
  });

  it.each<[string, () => EventStore]>([
    ['before it is recorded', () => appending(() => Promise.reject(new EventStoreUnavailable('cut off')))],
    [
      'after it is recorded, without an answer',
      () =>
        appending(async (...asked) => {
          await store.append(...asked);
          throw new EventStoreUnavailable('cut off');
        }),
    ],
  ])('are written once when the clerk is killed %s', async (_, dying) => {
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await expect(round({ using: dying() })).rejects.toThrow('cut off');
    await round();
    await round({ fromBeginning: true });
    expect(await lettersOf(one)).toMatchObject([{ letterId: 'by-rule-validity-1' }]);
  });

  it('are written once when the letter store was unavailable', async () => {
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    const files = office.app.get(fileStore);
    const away = { ...files, put: () => Promise.reject(new FileStoreUnavailable('the disk is full')) };
    await round({ files: away });
    expect(await lettersOf(one)).toEqual([]);
    await round();
    expect(await lettersOf(one)).toMatchObject([{ letterId: 'by-rule-validity-1' }]);
  });

  it('are not written if somebody wrote them by hand', async () => {
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await cases.act(one, 'dylan.price', 'letters', { letterId: 'mine', letter: 'validity' });
    await round();
    expect(await lettersOf(one)).toMatchObject([{ letterId: 'mine', by: 'dylan.price', rule: null }]);
  });

  it('are left to a person if they cannot be written, and do not stop the next letter', async () => {
    const without = (form: Form) => {
      for (const party of [form.data.applicant, form.data.applicant.agent ?? {}]) {
        delete party.email;
        party.address = undefined;
      }
    };
    const one = await cases.received({}, without);
    const next = await cases.received();
    for (const each of [one, next])
      await cases.act(each, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await round();
    expect(await lettersOf(one)).toEqual([]);
    expect(await lettersOf(next)).toHaveLength(1);
  });

  it('stop when the council ends the rule', async () => {
    const done = await setOn('2026-03-03', [], '2026-03-03');
    expect([done.status, done.body.detail]).toEqual([200, undefined]);
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await round();
    expect(await lettersOf(one)).toEqual([]);
  });
});
