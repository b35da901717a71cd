import { describe, expect, it } from '@jest/globals';
import { ordinarySite, paper } from './case-story.js';
import type { Story } from './planning-office.js';

export const householder: Story = (newCase) => {
  describe('a householder application, from its receipt to the end of its appeal', () => {
    const { submitted, does, looksAtWhatCame, refuses, previews, fact, facts, keyFor } = newCase();

    it('is allocated, queried, paid for and found valid', async () => {
      await submitted('2026-03-02T10:00:00Z', 'pp.full.householder', { paid: false });
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
      const preview = await previews('2026-03-09', 'nadia.rahman', 'validation', validation);
      expect(preview).toMatchObject({
        refused: null,
        facts: [{ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: '2026-05-04' }],
        standing: { stage: 'to assess', decideBy: '2026-05-04', fee: { state: 'correct' } },
      });
      // Nothing was recorded: the same preview is refused again.
      const tooEarly = await previews('2026-03-09', 'dylan.price', 'recommendation', {
        recommendation: 'grant',
        report: 'Fine.',
      });
      expect(tooEarly).toMatchObject({ refused: { code: 'case-invalid' }, facts: [] });
      await does('2026-03-09', 'nadia.rahman', 'validation', validation);
    });

    it('is published, notified and consulted on, and waits for the last day for comments', async () => {
      await does('2026-03-10', 'dylan.price', 'documents', paper('block-plan', 'plan'));
      await does('2026-03-10', 'dylan.price', 'documents', paper('photograph', 'noticeEvidence'));
      await refuses('2026-03-10', 'dylan.price', 'publication', {}, 'redaction-not-done');
      for (const id of ['block-plan', 'photograph']) {
        const seen = { publishStatus: 'publish', reason: 'Names nobody' };
        await does('2026-03-10', 'dylan.price', `documents/${id}/publish-status`, seen);
      }
      await looksAtWhatCame('2026-03-10', 'dylan.price');
      await does('2026-03-10', 'dylan.price', 'publication');
      const notice = { place: 'Lamp post', evidence: 'photograph', displayedOn: '2026-03-25' };
      await does('2026-03-25', 'dylan.price', 'publicity/needs', ordinarySite);
      await does('2026-03-25', 'dylan.price', 'publicity/site-notices', notice);
      const views = {
        representationId: 'r1',
        stance: 'objection',
        author: 'Ms Neighbour',
        comment: 'Too high',
      };
      const preview = await previews('2026-04-01', 'nadia.rahman', 'representations', views);
      expect(preview).toMatchObject({ refused: null, facts: [{ comment: '[sealed once recorded]' }] });
      // A key would outlast the request.
      expect(keyFor('r1')).toBeUndefined();
      await does('2026-04-01', 'nadia.rahman', 'representations', views);
      expect(keyFor('r1')).toBeDefined();
      const early = { recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] };
      await refuses('2026-04-16', 'dylan.price', 'recommendation', early, 'publicity-running');
    });

    it('is recommended, returned, recommended again and refused by a second person', async () => {
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
      await does('2026-07-13', 'peter.lowe', 'appeals', appeal);
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

    it('leaves a record of each of these stages, in order', async () => {
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-05-04' });
      // Good Friday and Easter Monday are not counted.
      expect(await fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2026-04-16' });
      expect(await fact('DecisionIssued')).toMatchObject({ lawfulFrom: '2026-04-17', inTime: true });
      expect(await fact('DecisionNoticeGenerated')).toMatchObject({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        notice: { appealBy: '2026-07-13' },
      });
      expect(await fact('AppealLodged')).toMatchObject({ outOfTime: false });
      expect(JSON.stringify(await fact('RepresentationReceived'))).not.toMatch(/Neighbour|Too high/);
      expect((await facts()).at(-1).type).toBe('AppealDecided');
    });
  });
};
