import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { twoPersonRoutes } from '../../apps/api/src/planning-application/two-people/acts.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { on, type RunningService, startService } from '../system/running-service.js';

let service: RunningService;
let path: string;
let caseId: string;
const day = '2026-03-10';
const act = 'valid-date-correction';
const plans = {
  ...{ documentId: 'plans', kind: 'plan', title: 'Plans', mediaType: 'application/pdf', bytes: 1024 },
  ...{ sha256: 'ab'.repeat(32), location: 'https://files.example/plans.pdf', publishStatus: 'withhold' },
};
const proposal = { validFrom: '2026-03-04', reason: 'The plans came later.' };

/** A valid case of Cambridge without proposals. */
async function valid(): Promise<void> {
  const wish = { council: 'CAM', submittedAt: '2026-03-02T10:00:00Z' as never, type: 'pp.full.householder' };
  const sent = makeSubmission(randomFrom(11), wish as never);
  const received = await service.done('submission-portal', '/submissions?council=CAM', sent, '2026-03-02');
  caseId = received.caseId;
  path = `/councils/CAM/planning-applications/${caseId}`;
  await service.done('nadia.rahman', `${path}/documents`, plans, '2026-03-04');
  await service.done('nadia.rahman', `${path}/validation`, { validFrom: '2026-03-02' }, '2026-03-05');
}

beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
  await valid();
}, 90_000);
afterAll(() => service.stop());

const send = (who: string, below: string, body: object, when = day, headers = {}) =>
  service.as(who).post(`${path}/${below}`, body, { ...on(when), ...headers });
const code = async (sent: ReturnType<typeof send>) => (await sent).body.code;
const revision = async () =>
  (await service.store.readStream(`planningApplication-${caseId}` as never)).length - 1;
const waiting = async (who: string, whose = 'me') =>
  (await service.read(who, `/confirmations?for=${whose}`, day)).body.confirmations as {
    proposalId: string;
    changedSince: boolean;
  }[];

describe('a person acting alone', () => {
  it.each(Object.values(twoPersonRoutes).map(({ path: route }) => route.replace(':refundId', 'refund-1')))(
    'cannot complete %s with an invented second person',
    async (route) => {
      const before = await revision();
      for (const below of [route, `${route}/proposal`]) {
        const answer = await send('peter.lowe', below, { ...proposal, proposedBy: 'nobody.at.all' });
        expect([below, answer.status]).toEqual([below, 400]);
        expect(JSON.stringify(answer.body.errors)).toContain('another person confirms it');
      }
      expect(await revision()).toBe(before);
    },
  );

  it('is told where to propose it', async () => {
    const answer = await send('peter.lowe', act, proposal);
    expect(answer).toMatchObject({ status: 409, body: { code: 'second-person' } });
    expect(answer.body.detail).toContain(`${act}/proposal`);
  });

  it('cannot propose on a day on which the council has not authorised them', async () =>
    expect(await code(send('peter.lowe', `${act}/proposal`, proposal, '2020-01-01'))).toBe(
      'council-not-authorised',
    ));

  it('can propose, but cannot confirm their own proposal, even in another of their roles', async () => {
    const made = await send('peter.lowe', `${act}/proposal`, { ...proposal, proposalId: 'one' });
    expect(made).toMatchObject({ status: 200, body: { proposalId: 'one', waitsBecause: null } });
    expect(await code(send('peter.lowe', `${act}/confirmation`, { proposalId: 'one' }))).toBe(
      'second-person',
    );
  });

  it('is not offered their own proposals to confirm, nor proposals outside their role', async () => {
    await service.done('nadia.rahman', `${path}/notes`, { note: 'Looked at' }, day);
    const ids = async (who: string, whose?: string) =>
      (await waiting(who, whose)).map((each) => each.proposalId);
    expect(await ids('amina.hassan')).toEqual(['one']);
    expect(await ids('peter.lowe')).toEqual([]);
    expect(await ids('peter.lowe', 'mine')).toEqual(['one']);
    expect(await ids('dylan.price')).toEqual([]);
  });

  it('is only on the worklists of people who may confirm it', async () => {
    const toConfirm = async (who: string) => {
      const { items } = (await service.read(who, '/worklist?kind=to-confirm', day)).body;
      return items.map((each: { case: object; act: object }) => [each.case, each.act]);
    };
    expect(await toConfirm('amina.hassan')).toEqual([
      [expect.objectContaining({ caseId }), { command: null, label: 'Confirm' }],
    ]);
    expect(await toConfirm('peter.lowe')).toEqual([]);
    expect(await toConfirm('dylan.price')).toEqual([]);
  });
});

describe('a second person', () => {
  it('needs the role, and the council’s authorisation on that day', async () => {
    const confirm = (who: string, when = day) =>
      code(send(who, `${act}/confirmation`, { proposalId: 'one' }, when));
    expect(await confirm('dylan.price')).toBe('role-not-allowed');
    expect(await confirm('amina.hassan', '2020-01-01')).toBe('council-not-authorised');
  });

  it('cannot find the proposal under another act or another council', async () => {
    expect(await code(send('amina.hassan', 'revocation/confirmation', { proposalId: 'one' }))).toBe(
      'unknown-proposal',
    );
    const elsewhere = path.replace('/CAM/', '/SCA/');
    const answer = await service
      .as('amina.hassan')
      .post(`${elsewhere}/${act}/confirmation`, { proposalId: 'one' }, on(day));
    expect([403, 404]).toContain(answer.status);
  });

  it('must have seen everything recorded since the proposal', async () => {
    expect(await waiting('amina.hassan')).toMatchObject([{ proposalId: 'one', changedSince: true }]);
    const confirm = (headers = {}) =>
      send('amina.hassan', `${act}/confirmation`, { proposalId: 'one' }, day, headers);
    expect(await code(confirm())).toBe('changed-since-proposed');
    expect(await code(confirm({ 'if-match': '"1"' }))).toBe('changed-since');
    expect((await confirm({ 'if-match': `"${await revision()}"` })).status).toBe(200);
    const facts = await service.store.readStream(`planningApplication-${caseId}` as never);
    const corrected = facts.find(({ event }) => event.type === 'ValidDateCorrected')!;
    expect(corrected.event).toMatchObject({ by: 'peter.lowe', confirmedBy: 'amina.hassan' });
    expect(corrected.metadata.actor.id).toBe('amina.hassan');
  });

  it('confirms it once: a replay adds nothing, and another person’s idempotency key cannot be used', async () => {
    const before = await revision();
    const again = { proposalId: 'one' };
    expect((await send('amina.hassan', `${act}/confirmation`, again)).status).toBe(200);
    expect(await code(send('peter.lowe', `${act}/confirmation`, again))).toBe('proposal-confirmed');
    expect(await revision()).toBe(before);
    const key = { 'idempotency-key': 'a-key-of-amina' };
    const note = { entryId: 'keyed', note: 'Hers' };
    expect((await send('amina.hassan', 'notes', note, day, key)).status).toBe(200);
    expect((await send('amina.hassan', 'notes', note, day, key)).status).toBe(200);
    expect(await code(send('nadia.rahman', 'notes', note, day, key))).toBe('idempotency-key-reused');
  });

  it('cannot confirm a withdrawn proposal', async () => {
    const back = { validFrom: '2026-03-02', reason: 'Again', proposalId: 'two' };
    await send('peter.lowe', `${act}/proposal`, back);
    const withdrawal = { proposalId: 'two', reason: 'Thought better of it' };
    expect((await send('peter.lowe', `${act}/proposal/withdrawal`, withdrawal)).status).toBe(200);
    expect(await code(send('amina.hassan', `${act}/confirmation`, { proposalId: 'two' }))).toBe(
      'proposal-withdrawn',
    );
  });
});

describe('an id chosen by the client', () => {
  const letter = { representationId: 'letter', stance: 'objection', author: 'Ms A', comment: 'Too high' };
  it.each([
    ['representations', letter, { comment: 'Too wide' }, 'representation-differs'],
    ['notes', { entryId: 'n9', note: 'One' }, { note: 'Another' }, 'entry-differs'],
  ])('belongs to one entry of %s', async (route, body, other, refusal) => {
    const who = 'dylan.price';
    expect((await send(who, route, body)).status).toBe(200);
    const after = await revision();
    expect((await send(who, route, body)).status).toBe(200);
    expect(await code(send(who, route, { ...body, ...other }))).toBe(refusal);
    expect(await revision()).toBe(after);
  });

  it('cannot be reused for an entry of another kind', async () => {
    const letters = { entryId: 'n9', letters: 12 };
    expect(await code(send('dylan.price', 'publicity/neighbour-letters', letters))).toBe('entry-differs');
  });
});

describe('a proposal by somebody who no longer acts for the council', () => {
  const later = '2026-03-20';
  const adjustment = { adjustmentId: 'late', amountPence: 500, reason: 'A slip', cites: [] };

  beforeAll(async () => {
    const { sent } = service;
    const proposed = [
      await sent(
        'peter.lowe',
        `${path}/${act}/proposal`,
        { ...proposal, validFrom: '2026-03-02', proposalId: 'late' },
        day,
      ),
      await sent('peter.lowe', '/councils/CAM/account/adjustments', adjustment, day),
    ];
    expect(proposed.map(({ status }) => status)).toEqual([200, 200]);
    const end = '/councils/CAM/officers/peter.lowe/authorisation/end';
    await service.done('Rosa Linden', end, { until: '2026-03-12' }, '2026-03-12');
  });

  it.each([
    ['on a case', 'amina.hassan', () => `${path}/${act}/confirmation`, { proposalId: 'late' }],
    ['about money', 'Farid Aziz', () => '/councils/CAM/account/adjustments/approvals', { id: 'late' }],
  ])('cannot be confirmed: %s', async (_, who, where, body) => {
    const seen = { ...on(later), ...(who === 'amina.hassan' && { 'if-match': `"${await revision()}"` }) };
    const answer = await service.as(who).post(where(), body, seen);
    expect([answer.status, answer.body.code]).toEqual([409, 'proposer-not-authorised']);
    expect(answer.body.detail).toMatch(
      /^peter\.lowe, who proposed this, is not authorised for CAM on 2026-03-20/,
    );
  });

  it('can be withdrawn by somebody else', async () => {
    const withdrawal = { proposalId: 'late', reason: 'Peter has gone' };
    const answer = await send('amina.hassan', `${act}/proposal/withdrawal`, withdrawal, later);
    expect(answer.status).toBe(200);
  });
});
