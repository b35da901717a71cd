import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { notifyCarrier } from '#carriers';
import { fileSubject } from '#documents';
import { connectEventStore, type EventStore, EventStoreUnavailable } from '#event-store';
import type { Instant } from '#legislation';
import { openLog } from '#observability';
import { answerTokens, fileSealing, KeyVault, sealing } from '#privacy';
import { openDatabase } from '#projections';
import { lettersUnderWay, readDatabase } from '#read-models';
import { fileStore } from '../apps/api/src/parts.js';
import { LetterSender } from '../apps/clerk/src/letter-sender.js';
import { type Dies, type NotifyServer, notifyKey, startNotify } from '../libs/carriers/test/notify-server.js';
import { printed } from '../libs/letters/test/printed.js';
import { eventually } from './system/eventually.js';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

const answersWithinMs = 300;
const long = 10 * answersWithinMs;
const signal = new AbortController().signal;
let office: RunningOffice;
let notify: NotifyServer;
let pool: ReturnType<typeof openDatabase>;
let store: EventStore;
const cases = new OfficeCases(() => office, 4_300);

beforeAll(async () => {
  [office, notify] = await Promise.all([startOffice(), startNotify()]);
  pool = openDatabase(office.database);
  store = connectEventStore({ connectionString: office.eventStore });
}, 120_000);
afterAll(async () => {
  await Promise.all([pool.end(), store.close()]);
  await office.stop();
  await notify.stop();
});
beforeEach(() => {
  notify.dies = null;
  notify.refuses = null;
});

/** A new sender with its own clock. */
function begin(appending: EventStore = store) {
  let passedMs = 0;
  const vault = office.app.get(KeyVault);
  const carrier = notifyCarrier({
    ...{ address: notify.address, key: notifyKey, emailTemplate: 't', answersWithinMs },
  });
  const sender = new LetterSender({
    ...{
      store: appending,
      reads: readDatabase(pool),
      files: office.app.get(fileStore),
      log: openLog('clerk', 'silent'),
    },
    ...{ people: sealing(vault), sealing: fileSealing(vault), tokens: answerTokens(vault, fileSubject) },
    carrierOf: () => carrier,
    now: () => '2026-03-03T12:00:00.000Z' as Instant,
    passedMs: () => passedMs,
  });
  const round = async (afterMs = long) => {
    passedMs += afterMs;
    await sender.round(signal);
  };
  return { round };
}

/** Writes to a neighbour, and waits until the outbox shows it. */
async function written(one: OfficeCase, letterId: string, more: object = {}): Promise<void> {
  await cases.act(one, 'dylan.price', 'letters', {
    ...{
      letterId,
      letter: 'acknowledgement',
      to: 'other',
      name: 'A. Neighbour',
      email: 'a@example.org',
      ...more,
    },
  });
  await eventually('the letter is in the outbox', async () =>
    (await lettersUnderWay(readDatabase(pool))).find((each) => each.caseId === one.caseId),
  );
}

const lettersOf = async ({ path }: OfficeCase) =>
  (await office.as('dylan.price').get(`${path}/letters`, cases.on('2026-03-03'))).body.letters;

/** What the carrier received since, by our references. */
const sentSince = (before: number) => notify.taken.slice(before).map(({ reference }) => reference);

describe('a letter is sent once', () => {
  it.each<[Dies, number]>([
    ['before it has received it', 1],
    ['after it has received it', 1],
    ['without an answer', 1],
    ['with an error before it has received it', 1],
    ['with an error after it has received it', 1],
    ['when it is asked whether it has it', 1],
  ])('when its carrier is killed %s', async (dies, times) => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const { round } = begin();
    notify.dies = dies;
    for (let at = 0; at < 4; at += 1) await round();
    expect(sentSince(before)).toHaveLength(times);
    notify.taken.at(-1)!.status = 'delivered';
    for (let at = 0; at < 3; at += 1) await round(3_600_000);
    expect(await lettersOf(one)).toMatchObject([{ letterId: 'l-1', standing: 'delivered' }]);
    expect(sentSince(before)).toHaveLength(times);
  });

  it('when its sender is killed between the carrier and the record, and another continues', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const cutOff: EventStore = {
      ...store,
      readStream: store.readStream.bind(store),
      append: () => Promise.reject(new EventStoreUnavailable('cut off')),
    };
    await begin(cutOff).round();
    expect(sentSince(before)).toHaveLength(1);
    expect(await lettersOf(one)).toMatchObject([{ standing: 'waiting' }]);
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
    expect(await lettersOf(one)).toMatchObject([{ standing: 'handedOver' }]);
  });

  it('and not while an earlier attempt may still have arrived', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const { round } = begin();
    await round(answersWithinMs);
    expect(sentSince(before)).toEqual([]);
    await round();
    expect(sentSince(before)).toHaveLength(1);
  });

  it('when the list of pending letters is behind, or was rebuilt', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    await begin().round();
    notify.taken.at(-1)!.status = 'delivered';
    await begin().round();
    await eventually('the outbox shows its end', async () => {
      const { rows } = await pool.query('select standing from council_outbox where case_id = $1', [
        one.caseId,
      ]);
      return rows[0].standing === 'delivered' ? true : undefined;
    });
    const live = await pool.query<{ table: string }>(
      `select view_definition as table from information_schema.views where table_name = 'council_outbox'`,
    );
    const [, table] = /FROM (\w+)/i.exec(live.rows[0]!.table)!;
    await pool.query(`update ${table} set standing = 'waiting' where case_id = $1`, [one.caseId]);
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
  });

  it('and records the reason if the carrier refuses it', async () => {
    const one = await cases.received();
    await written(one, 'l-1', { email: 'a@nowhere.example' });
    notify.refuses = 'email_address Not a valid email address';
    await begin().round();
    expect(await lettersOf(one)).toMatchObject([
      { standing: 'notDelivered', said: 'email_address Not a valid email address' },
    ]);
  });

  it('however often it is requested under its id; other content under the id is refused', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    await written(one, 'l-1');
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
    const other = { letterId: 'l-1', letter: 'acknowledgement', to: 'applicant' };
    const differs = await office.as('dylan.price').post(`${one.path}/letters`, other, cases.on('2026-03-03'));
    expect([differs.status, differs.body.code]).toEqual([409, 'letter-differs']);
  });
});

describe("a letter's content", () => {
  it("uses the council's template and says to whom it goes; other councils cannot see it", async () => {
    const one = await cases.received();
    await written(one, 'l-1', {
      ...{
        to: 'other',
        channel: 'post',
        name: 'A. Neighbour',
        address: ['1 Mill Road', 'Cambridge', 'CB1 2AB'],
      },
    });
    await begin().round();
    const print = Buffer.from(notify.taken.at(-1)!.body.content as string, 'base64');
    const token = (await office.as(null).post('/dev/token', { name: 'dylan.price' })).body.access_token;
    const content = await fetch(`${office.url}${one.path}/letters/l-1/content`, {
      headers: { authorization: `Bearer ${token}`, ...cases.on('2026-03-03') },
    });
    expect(Buffer.from(await content.arrayBuffer()).equals(print)).toBe(true);
    const outbox = await office.as('dylan.price').get('/outbox', cases.on('2026-03-03'));
    const ours = outbox.body.letters.filter((each: { caseId: string }) => each.caseId === one.caseId);
    expect(ours).toMatchObject([
      { letterId: 'l-1', to: 'other', channel: 'post', standing: expect.any(String) },
    ]);
    expect(JSON.stringify(outbox.body)).not.toContain('Mill Road');
    await eventually('the history shows its progress', async () => {
      const history = await office.as('dylan.price').get(`${one.path}/history`, cases.on('2026-03-03'));
      const types = history.body.facts.map(({ type }: { type: string }) => type);
      const told = types.filter((type: string) => type.startsWith('Letter'));
      return told.join() === 'LetterWritten,LetterHandedOver' ? told : undefined;
    });
  });

  it('is erased with its recipient, and never goes to somebody already erased', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const people = (who: string, route: string, body: object) =>
      office.as(who).post(`${one.path}/erasures/${route}`, body, cases.on('2026-03-03'));
    const asked = {
      ...{ proposalId: 'forget', parts: [{ part: 'letter', partId: 'l-1' }], ground: 'unlawfully-processed' },
      reason: 'Written to the wrong person',
    };
    expect((await people('peter.lowe', 'proposal', asked)).body.detail).toBeUndefined();
    expect(
      (await people('rosa.linden', 'confirmation', { proposalId: 'forget' })).body.detail,
    ).toBeUndefined();
    await begin().round();
    expect(sentSince(before)).toEqual([]);
    expect(await lettersOf(one)).toMatchObject([
      { standing: 'notDelivered', said: expect.stringContaining('erased') },
    ]);
    const content = await office
      .as('dylan.price')
      .get(`${one.path}/letters/l-1/content`, cases.on('2026-03-03'));
    expect([content.status, content.body.code]).toEqual([410, 'erased']);
  });

  it('is drafted from the record, or the answer says why it cannot be written', async () => {
    const one = await cases.received();
    const draft = await office
      .as('dylan.price')
      .get(`${one.path}/letter-draft?letter=acknowledgement`, cases.on('2026-03-03'));
    expect(draft.body).toMatchObject({
      title: `We have your application ${one.reference}`,
      template: { of: 'service' },
    });
    expect(draft.body.text).toContain('2 March 2026');
    const early = await office
      .as('dylan.price')
      .post(`${one.path}/letters`, { letter: 'validity' }, cases.on('2026-03-03'));
    expect([early.status, early.body.code]).toEqual([409, 'letter-not-now']);
  });

  it('is refused with a list of what is missing', async () => {
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'information-requests', {
      ...{ requestId: 'r1', kind: 'plans', request: 'A block plan at 1:500' },
    });
    const draft = await office
      .as('dylan.price')
      .get(`${one.path}/letter-draft?letter=invalidity`, cases.on('2026-03-03'));
    expect(draft.body.text).toContain('* A block plan at 1:500');
    expect(draft.body.text).toMatch(/Please send it by \d+ \w+ 2026\./);
  });
});

describe('writing to the neighbours', () => {
  const csv =
    'name,address,postcode\n,"1 Mill Road, Cambridge",CB1 2AB\nMs Lee,"3 Mill Road, Cambridge",CB1 2AB\n,"1 Mill Road, Cambridge",CB1 2AB\n';

  it('sends one letter to each address of a list, with the statutory last day', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await cases.act(one, 'dylan.price', 'letters/neighbours', { entryId: 'round-1', csv });
    await cases.act(one, 'dylan.price', 'letters/neighbours', { entryId: 'round-1', csv });
    expect(await lettersOf(one)).toMatchObject([
      { letterId: 'round-1-1', letter: 'neighbour', to: 'neighbour', channel: 'post' },
      { letterId: 'round-1-2' },
    ]);
    await eventually('both are in the outbox', async () => {
      const under = await lettersUnderWay(readDatabase(pool));
      return under.filter((each) => each.caseId === one.caseId).length === 2 ? true : undefined;
    });
    const { round } = begin();
    await round();
    await round();
    const prints = notify.taken
      .slice(before)
      .map(({ body }) => printed(Buffer.from(body.content as string, 'base64')));
    const words = prints.map(({ tags }) => tags.map(({ text }) => text).join(' '));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain('The occupier 1 Mill Road Cambridge CB1 2AB');
    expect(words[1]).toContain('Ms Lee 3 Mill Road Cambridge CB1 2AB');
    // Twenty-one days beginning with that of the letter.
    for (const text of words) expect(text).toContain('by 23 March 2026');
    const shown = (await office.as('dylan.price').get(one.path, cases.on('2026-03-03'))).body;
    expect(shown.notices).toMatchObject([{ commentsUntil: '2026-03-23' }]);
  });

  it.each(['site-notice', 'press-notice'])('prints the %s', async (notice) => {
    const one = await cases.received();
    const token = (await office.as(null).post('/dev/token', { name: 'dylan.price' })).body.access_token;
    const ask = (query: string) =>
      fetch(`${office.url}${one.path}/${notice}.pdf${query}`, {
        headers: { authorization: `Bearer ${token}`, ...cases.on('2026-03-03') },
      });
    expect((await ask('')).status).toBe(400);
    const answer = await ask('?commentsUntil=2026-03-27');
    const { tags } = printed(Buffer.from(await answer.arrayBuffer()));
    const words = tags.map(({ text }) => text).join(' ');
    expect(words).toContain('27 March 2026');
    expect(words).toContain(one.reference);
  });
});
