import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEventStore, type EventStore } from '#event-store';
import { project } from './system/projecting.js';
import { type RunningApi, startApi } from './system/running-api.js';

const fixture = new URL('../libs/intake/fixtures/householder.json', import.meta.url);
let api: RunningApi;
let store: EventStore;
let submission: string;
let stopProjecting: () => Promise<void>;

beforeAll(async () => {
  api = await startApi();
  stopProjecting = project(api);
  store = connectEventStore({ connectionString: api.eventStore });
  submission = await readFile(fixture, 'utf8');
  const casebook = api.as('Rosa Linden');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'A council',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  for (const [officer, name] of [
    ['nadia.rahman', 'Nadia Rahman'],
    ['dylan.price', 'Dylan Price'],
  ] as const) {
    await casebook.post('/officers', { officer, name, jobTitle: 'Officer', employer: 'CAM' });
    await casebook.post(`/councils/CAM/officers/${officer}/authorisation`, { from: '2020-01-01' });
  }
}, 60_000);
afterAll(async () => {
  await stopProjecting();
  await store.close();
  await api.stop();
});

/** Sent at a moment, and received a minute later. */
async function sentAt(moment: string) {
  // Each has its own payment.
  const { metadata, ...rest } = JSON.parse(
    submission.replace(/fixture-ref-\d+/, `ref-${Date.parse(moment)}`),
  );
  const sent = { ...rest, metadata: { ...metadata, id: `sent-${moment}`, submittedAt: moment } };
  const now = new Date(Date.parse(moment) + 60_000).toISOString();
  const headers = { 'casebook-now': now };
  const { status, body } = await api.as('Submission portal').post('/submissions?council=CAM', sent, headers);
  return { status, body, headers };
}

interface Received {
  readonly receivedOn: string;
  readonly receivedOnBecause: { readonly steps: readonly string[] };
}

/** The latest fact of a type on a case. */
const fact = async (caseId: string, type: string) => {
  const facts = await store.readStream(`planningApplication-${caseId}`);
  return facts.findLast(({ event }) => event.type === type)?.event as never;
};

describe('the day of receipt', () => {
  it.each([
    ['2027-12-31T16:30:00Z', '2027-12-31', 'proclaimed'],
    ['2027-12-31T17:30:00Z', '2028-01-04', 'provisional'],
    ['2028-04-13T18:00:00Z', '2028-04-18', 'provisional'],
    ['2028-12-25T10:00:00Z', '2028-12-27', 'provisional'],
    ['2029-12-31T23:59:00Z', '2030-01-02', 'provisional'],
    ['2030-08-26T10:00:00Z', '2030-08-27', 'provisional'],
  ])('for a submission at %s is %s, with %s bank holidays', async (moment, day, sure) => {
    const { status, body } = await sentAt(moment);
    expect(status).toBe(201);
    const { receivedOn, receivedOnBecause } = (await fact(body.caseId, 'ApplicationReceived')) as Received;
    expect(receivedOn).toBe(day);
    const told = receivedOnBecause.steps.some((step) => step.includes('provisional'));
    expect(told).toBe(sure === 'provisional');
  });

  it('is corrected when an unexpected bank holiday is proclaimed', async () => {
    const { body } = await sentAt('2032-06-03T10:00:00Z');
    const onCase = `/councils/CAM/planning-applications/${body.caseId}`;
    const today = { 'casebook-now': '2032-06-07T12:00:00Z' };
    const says = { days: { '2032-06-03': 'A day of thanks' }, counted: true };
    const rules = [{ table: 'public-holidays', key: 'special', says }];
    const adopted = await api
      .as('Rosa Linden')
      .post(
        '/councils/CAM/law/adoptions',
        { rules, from: '2032-01-01', source: 'Proclamation', confidence: 'V', reason: 'Proclaimed in May' },
        today,
      );
    expect([adopted.status, adopted.body.detail]).toEqual([200, undefined]);
    const right = {
      field: 'receivedOn',
      was: '2032-06-03',
      now: '2032-06-04',
      reason: 'A holiday after all',
    };
    const ask = (who: string, act: string, said: object) =>
      api.as(who).post(`${onCase}/corrections/${act}`, said, today);
    const early = await ask('Nadia Rahman', 'proposal', { ...right, now: '2032-06-08' });
    expect([early.status, early.body.code]).toEqual([409, 'not-received-then']);
    const proposed = await ask('Nadia Rahman', 'proposal', right);
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const { proposalId } = proposed.body;
    expect((await ask('Dylan Price', 'confirmation', { proposalId })).status).toBe(200);
    const shown = await api.as('Dylan Price').get(onCase, {
      ...today,
      'casebook-wait-for': String((await store.end())?.position),
    });
    expect(shown.body).toMatchObject({ receivedOn: '2032-06-04', receivedOnIsProvisional: false });
    const received = shown.body.dates.find(({ kind }: { kind: string }) => kind === 'received');
    expect(received).toMatchObject({
      day: '2032-06-04',
      because: { words: expect.stringContaining('A holiday after all') },
    });
  });

  it('is also set in years whose bank holidays are not proclaimed yet, as is the publicity that follows', async () => {
    const { body } = await sentAt('2029-12-03T10:00:00Z');
    const onCase = `/councils/CAM/planning-applications/${body.caseId}`;
    const day = (on: string) => ({ 'casebook-now': `${on}T12:00:00Z` });
    const assessed = { proposal: { development: { housesAltered: 1 } } };
    const fee = await api.as('Nadia Rahman').post(`${onCase}/fee-assessment`, assessed, day('2029-12-04'));
    expect([fee.status, fee.body.detail]).toEqual([200, undefined]);
    const assessment: { fee: { totalPence: number } } = await fact(body.caseId, 'FeeAssessed');
    const stated = (await fact(body.caseId, 'PaymentRecorded')) as { amountPence: number } | undefined;
    const amountPence = assessment.fee.totalPence - (stated?.amountPence ?? 0);
    const paid = { paymentId: 'p', amountPence, method: 'card', reference: 'front-door' };
    if (amountPence > 0) await api.as('Nadia Rahman').post(`${onCase}/payments`, paid, day('2029-12-04'));
    const valid = { validFrom: '2029-12-03' };
    const validated = await api.as('Nadia Rahman').post(`${onCase}/validation`, valid, day('2029-12-05'));
    expect([validated.status, validated.body.code]).toEqual([200, undefined]);
    const letters = { letters: 6 };
    const told = await api
      .as('Dylan Price')
      .post(`${onCase}/publicity/neighbour-letters`, letters, day('2029-12-17'));
    expect([told.status, told.body.code]).toEqual([200, undefined]);
    const sent: { commentsUntil: string } = await fact(body.caseId, 'NeighbourLettersSent');
    // Twenty-one days beginning with the 17th, without Christmas Day, Boxing Day and New Year's Day.
    expect(sent.commentsUntil).toBe('2030-01-09');
  });
});
