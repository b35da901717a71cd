import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

/** Advice before an application: charged by the council, due by a promised day, and confidential. */
export const preApplication: Story = (newCase) => {
  describe('a pre-application enquiry', () => {
    const { submitted, does, refuses, timePasses, previews, fact, facts, exportNow } = newCase();

    it('is received like an application, and has no statutory fee', async () => {
      await submitted('2026-11-09T10:00:00Z', 'preApp');
      await does('2026-11-09', 'amina.hassan', 'allocation', { officer: 'grace.okafor' });
      await does('2026-11-09', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { outcome: 'not a planning fee' } });
    });

    it('has the period that the council promises, because the law sets none', async () => {
      const valid = { validFrom: '2026-11-09' };
      await refuses('2026-11-10', 'nadia.rahman', 'validation', valid, 'no-statutory-period');
      await does('2026-11-10', 'nadia.rahman', 'validation', { ...valid, decideBy: '2026-12-21' });
      expect(await fact('DeadlineSet')).toMatchObject({ cause: 'officer', because: null });
      expect(await timePasses('2026-12-14')).toEqual(['NoteNearDeadline']);
    });

    it('is not on the public register, nor in the open data', async () => {
      await refuses('2026-11-11', 'grace.okafor', 'publication', {}, 'not-for-the-register');
      await expect(exportNow('2026-11-11')).rejects.toThrow('not-open-data');
    });

    it('may consult anybody, and waits for nobody', async () => {
      const consultees = [
        { consulteeId: 'trees', name: 'Tree officer', kind: 'internal', respondBy: '2026-12-01' },
      ];
      await does('2026-11-12', 'grace.okafor', 'consultations', { consultees });
      await does('2026-11-20', 'grace.okafor', 'site-visits', { notes: 'Met the agent there' });
      const advice = { recommendation: 'adviceGiven', report: 'Two storeys, not three.' };
      const { refused } = await previews('2026-11-20', 'grace.okafor', 'recommendation', advice);
      expect(refused).toBeNull();
    });

    it('is answered with advice: it cannot be granted, refused or called in, and binds nobody', async () => {
      const grant = { recommendation: 'grant', report: 'Fine.' };
      await refuses('2026-12-01', 'grace.okafor', 'recommendation', grant, 'decision-not-for-type');
      const direction = { directionReference: 'PCU/1' };
      await refuses('2026-12-01', 'amina.hassan', 'call-in', direction, 'call-in-not-possible');
      const heads = { heads: [{ subject: 'Homes', summary: 'Affordable' }] };
      await refuses(
        '2026-12-01',
        'grace.okafor',
        'obligation/heads-of-terms',
        heads,
        'obligation-not-possible',
      );
      await does('2026-12-01', 'grace.okafor', 'documents', paper('letter', 'correspondence'));
      const advice = { recommendation: 'adviceGiven', reportDocument: 'letter' };
      await does('2026-12-01', 'grace.okafor', 'recommendation', advice);
      const called = { reason: 'A member asked', memberCallIn: true };
      await refuses('2026-12-01', 'amina.hassan', 'committee-referral', called, 'officers-decide');
      await does('2026-12-02', 'amina.hassan', 'decision', { decision: 'adviceGiven' });
      const { notice } = await fact('DecisionNoticeGenerated');
      expect(notice).toMatchObject({ appealBy: null, lapsesAfter: null });
    });

    it('gives no right to appeal, and no refund even if it is late', async () => {
      const appeal = { inspectorateReference: 'APP/1', against: 'refusal' };
      await refuses('2026-12-03', 'amina.hassan', 'appeals', appeal, 'no-right-of-appeal');
      expect(await timePasses('2027-12-01')).toEqual([]);
      expect((await facts()).at(-1).type).toBe('DecisionNoticeGenerated');
    });
  });
};
