import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '#domain';
import { connectEventStore } from '#event-store';
import type { Instant } from '#legislation';
import { KeyVault } from '#privacy';
import { subjectFor } from '../apps/api/src/planning-application/sealed-entries.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;
let path: string;
let caseId: CaseId;

/** Each step: on which day, by whom, what, and what comes of it. */
async function post(day: string, who: string, route: string, body: object = {}) {
  return api.as(who).post(`${path}/${route}`, body, { 'casebook-now': `${day}T10:00:00Z` });
}

async function does(day: string, who: string, route: string, body: object = {}) {
  const answer = await post(day, who, route, body);
  if (answer.status !== 200) throw new Error(`${route}: ${JSON.stringify(answer.body)}`);
  return answer;
}

async function refuses(day: string, who: string, route: string, body: object, code: string) {
  expect((await post(day, who, route, body)).body).toMatchObject({ code });
}

const document = (documentId: string, kind: string) => ({
  documentId,
  kind,
  title: documentId,
  mediaType: 'application/pdf',
  bytes: 2048,
  sha256: 'ab'.repeat(32),
  location: `https://files.example/${documentId}`,
});

beforeAll(async () => {
  api = await startApi();
  for (const { at, route, body } of setUp())
    await api.as('casebook').post(route, body, { 'casebook-now': at });
  const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;
  const payload = makeSubmission(randomFrom(7), { council: 'CAM', submittedAt, type: 'pp.full.householder' });
  const received = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', payload, { 'casebook-now': submittedAt });
  caseId = received.body.caseId;
  path = `/councils/CAM/planning-applications/${caseId}`;
}, 60_000);
afterAll(() => api.stop());

describe('a householder application, from the front door to the end of its appeal', () => {
  it('is given to an officer, asked about, paid for and found valid', async () => {
    await does('2026-03-03', 'amina.hassan', 'allocation', { officer: 'dylan.price' });
    await does('2026-03-03', 'nadia.rahman', 'fee-assessment', {
      proposal: { development: { housesAltered: 1 } },
    });
    const request = { requestId: 'plan', kind: 'plans', request: 'A block plan with a scale' };
    await does('2026-03-03', 'nadia.rahman', 'information-requests', request);
    await does('2026-03-03', 'nadia.rahman', 'invalidation', { reasons: ['No scale on the block plan'] });
    const validation = { validFrom: '2026-03-09' };
    await refuses('2026-03-09', 'nadia.rahman', 'validation', validation, 'requests-open');
    await does('2026-03-09', 'nadia.rahman', 'information-requests/plan/response');
    await refuses('2026-03-09', 'nadia.rahman', 'validation', validation, 'fee-underpaid');
    const payment = { paymentId: 'gov-pay-1', amountPence: 52_800, method: 'online', reference: 'gp1' };
    await does('2026-03-09', 'farid.aziz', 'payments', payment);
    const preview = await does('2026-03-09', 'nadia.rahman', 'validation/preview', validation);
    expect(preview.body).toMatchObject({
      refused: null,
      facts: [{ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: '2026-05-04' }],
      standing: { stage: 'live', decideBy: '2026-05-04', fee: { state: 'correct' } },
    });
    // Nothing was written: the same is asked once more, and refused as before.
    const tooEarly = await does('2026-03-09', 'dylan.price', 'recommendation/preview', {
      recommendation: 'grant',
      report: 'Fine.',
    });
    expect(tooEarly.body).toMatchObject({ refused: { code: 'case-invalid' }, facts: [] });
    await does('2026-03-09', 'nadia.rahman', 'validation', validation);
  });

  it('is previewed nowhere but on a case: elsewhere the question would be taken for the act', async () => {
    const headers = { 'casebook-preview': 'true' };
    const council = { council: 'NEW', name: 'New', referenceFormat: '{number}' };
    expect((await api.as('casebook').post('/councils', council, headers)).status).toBe(400);
  });

  it('is published, notified and consulted on, and waits for the last day for comments', async () => {
    await does('2026-03-10', 'dylan.price', 'documents', document('block-plan', 'plan'));
    await does('2026-03-10', 'dylan.price', 'documents', document('photograph', 'noticeEvidence'));
    await refuses('2026-03-10', 'dylan.price', 'publication', {}, 'redaction-not-done');
    for (const id of ['block-plan', 'photograph']) {
      const seen = { publishStatus: 'publish', reason: 'Names nobody' };
      await does('2026-03-10', 'dylan.price', `documents/${id}/publish-status`, seen);
    }
    await does('2026-03-10', 'dylan.price', 'publication');
    const notice = { place: 'Lamp post', evidence: 'photograph', displayedOn: '2026-03-25' };
    await does('2026-03-25', 'dylan.price', 'publicity/site-notices', notice);
    const views = {
      representationId: 'r1',
      stance: 'objection',
      author: 'Ms Neighbour',
      comment: 'Too high',
    };
    const key = () => api.app.get(KeyVault).find(subjectFor(caseId, 'r1'));
    const preview = await does('2026-04-01', 'submission-portal', 'representations/preview', views);
    expect(preview.body).toMatchObject({ refused: null, facts: [{ comment: '[sealed once recorded]' }] });
    // A key would outlast the question it was asked by.
    expect(key()).toBeUndefined();
    await does('2026-04-01', 'submission-portal', 'representations', views);
    expect(key()).toBeDefined();
    const early = { recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] };
    await refuses('2026-04-16', 'dylan.price', 'recommendation', early, 'publicity-running');
  });

  it('is recommended, challenged, recommended again and refused by a second person', async () => {
    const refusal = { recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] };
    await does('2026-04-17', 'dylan.price', 'recommendation', refusal);
    const doubt = { reason: 'Say how it harms the neighbour' };
    await does('2026-04-17', 'amina.hassan', 'recommendation/return', doubt);
    await does('2026-04-20', 'dylan.price', 'recommendation', refusal);
    await refuses('2026-04-20', 'amina.hassan', 'decision', { decision: 'granted' }, 'not-as-recommended');
    await does('2026-04-20', 'amina.hassan', 'decision', { decision: 'refused' });
  });

  it('is appealed within twelve weeks, and the appeal runs to its decision', async () => {
    const appeal = { appealId: 'a1', inspectorateReference: 'APP/Q0505/D/26/1', against: 'refusal' };
    await does('2026-07-13', 'submission-portal', 'appeals', appeal);
    await refuses(
      '2026-07-14',
      'amina.hassan',
      'appeals/a1/decision',
      { outcome: 'allowed' },
      'appeal-lodged',
    );
    await does('2026-07-14', 'amina.hassan', 'appeals/a1/validation');
    await does('2026-07-20', 'amina.hassan', 'appeals/a1/start', { procedure: 'writtenRepresentations' });
    await does('2026-09-01', 'amina.hassan', 'appeals/a1/decision', { outcome: 'dismissed' });
  });

  it('leaves a record in which each of these stands, in order', async () => {
    const store = connectEventStore({ connectionString: api.eventStore });
    const recorded = await store.readStream(`planningApplication-${path.split('/').at(-1)}`);
    await store.close();
    const facts = recorded.map(({ event }) => event);
    const fact = (type: string) => facts.find((each) => each.type === type);
    expect(fact('DeadlineSet')).toMatchObject({ decideBy: '2026-05-04' });
    // Good Friday and Easter Monday are not counted.
    expect(fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2026-04-16' });
    expect(fact('DecisionIssued')).toMatchObject({ lawfulFrom: '2026-04-17', inTime: true });
    expect(fact('DecisionNoticeGenerated')).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      notice: { appealBy: '2026-07-13' },
    });
    expect(fact('AppealLodged')).toMatchObject({ outOfTime: false });
    expect(JSON.stringify(fact('RepresentationReceived'))).not.toMatch(/Neighbour|Too high/);
    expect(facts.map(({ type }) => type).at(-1)).toBe('AppealDecided');
  });
});
