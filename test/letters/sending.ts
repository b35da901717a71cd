import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { notifyCarrier } from '#carriers';
import { fileSubject } from '#documents';
import { connectEventStore, type EventStore } from '#event-store';
import type { Instant } from '#legislation';
import { openLog } from '#observability';
import { answerTokens, fileSealing, KeyVault, sealing } from '#privacy';
import { openDatabase } from '#projections';
import { lettersUnderWay, readDatabase } from '#read-models';
import { fileStore } from '../../apps/api/src/parts.js';
import { LetterSender } from '../../apps/clerk/src/letter-sender.js';
import { type NotifyServer, notifyKey, startNotify } from '../../libs/carriers/test/notify-server.js';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type OfficeCase, OfficeCases } from '../system/office-cases.js';

/** Long enough for a busy machine: one spec waits for it. */
export const answersWithinMs = 3_000;
const long = 10 * answersWithinMs;
const signal = new AbortController().signal;
export let office: RunningOffice;
export let notify: NotifyServer;
export let pool: ReturnType<typeof openDatabase>;
export let store: EventStore;
export const cases = new OfficeCases(() => office, 4_300);

/** A new sender with its own clock. */
export function begin(appending: EventStore = store) {
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
export async function written(one: OfficeCase, letterId: string, more: object = {}): Promise<void> {
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

export const lettersOf = async ({ path }: OfficeCase) =>
  (await office.as('dylan.price').get(`${path}/letters`, cases.on('2026-03-03'))).body.letters;

/** What the carrier received since, by our references. */
export const sentSince = (before: number) => notify.taken.slice(before).map(({ reference }) => reference);

/** Starts the office and a local server that speaks Notify's API, and stops both after the specs. */
export function openLetterOffice(): void {
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
}
