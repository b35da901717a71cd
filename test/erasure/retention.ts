import { describe, expect, it } from '@jest/globals';
import { eventually } from '../system/eventually.js';
import { apart, published, service, shown } from './erased-cases.js';

describe('an erasure by the retention schedule', () => {
  it('covers all cases that ended long enough ago, and no others', async () => {
    const schedule = {
      untouchedSince: '2026-09-03',
      parts: ['applicant', 'agent', 'representation', 'consulteeResponse'],
      reason: 'Retention schedule, line 4: two years after the end.',
    };
    const round = '/councils/CAM/erasures';
    const ask = (changes: object, who = 'amina.hassan') =>
      service.sent(who, `${round}/proposal`, { ...schedule, proposalId: 'round', ...changes }, '2028-09-01');
    const none = { preview: false, cases: [], more: false };
    expect((await ask({ untouchedSince: '2026-04-01' })).body).toMatchObject(none);
    expect((await ask({}, 'dylan.price')).status).toBe(403);
    const alone = await service.sent('peter.lowe', round, schedule, '2028-09-01');
    expect(alone).toMatchObject({ status: 409, body: { code: 'second-person' } });
    const preview = await ask({ preview: true });
    const ofCase = { caseId: published, people: expect.any(Number), refused: null };
    expect(preview.body.cases).toContainEqual(ofCase);
    expect((await ask({})).body).toMatchObject({ proposalId: 'round', waitsBecause: null });
    expect((await apart(published, 'comments')).comments).toMatchObject([{ author: 'Ms First' }, {}]);
    const second = (who: string) =>
      service.sent(who, `${round}/confirmation`, { proposalId: 'round' }, '2028-09-02');
    const confirmed = await eventually('the round to be confirmed', async () => {
      const { status, body } = await second('peter.lowe');
      return status === 200 && body.cases.length > 0 ? body : undefined;
    });
    expect(confirmed.cases).toContainEqual(ofCase);
    expect((await shown(published)).representations).toMatchObject([
      { author: '[erased]', comment: '[erased]', redactedComment: 'Dislikes it' },
      { author: '[erased]' },
    ]);
    const again = await ask({ untouchedSince: '2028-10-01', proposalId: 'next' });
    expect(again.body).toMatchObject(none);
    const facts = await service.store.readStream(`planningApplication-${published}`);
    expect(facts.at(-1)?.event).toMatchObject({
      ground: 'retention-ended',
      provision: 'UK GDPR art. 5(1)(e)',
    });
  });

  it("uses the council's retention period if no day is given", async () => {
    const ask = (parts: string[], on: string) => {
      const due = { parts, reason: 'Retention schedule', preview: true };
      return service.sent('peter.lowe', '/councils/CAM/erasures/proposal', due, on);
    };
    // This council keeps decided cases permanently, and comments for four years after the end.
    expect((await ask(['applicant'], '2028-09-01')).body.code).toBe('kept-for-good');
    expect((await ask(['representation'], '2028-09-01')).body).toMatchObject({
      preview: true,
      cases: [],
      more: false,
    });
  });
});
