import { describe, expect, it } from '@jest/globals';
import type { Story } from './planning-office.js';

/** Two oaks under an order: one may be reduced, the other may not be felled. */
export const protectedTrees: Story = (newCase) => {
  describe('works to trees under a preservation order', () => {
    const { submitted, does, refuses, previews, timePasses, fact } = newCase();
    const today = '2026-07-30';

    it('submitted on the Friday evening before a bank holiday count as received on the Tuesday', async () => {
      await submitted('2026-05-22T19:10:00Z', 'wtt.consent');
      expect(await fact('ApplicationReceived')).toMatchObject({ receivedOn: '2026-05-26' });
      await does('2026-05-27', 'amina.hassan', 'allocation', { officer: 'bill.harker' });
    });

    it('have no fee, and are valid without one', async () => {
      await does('2026-05-28', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { outcome: 'no fee', totalPence: 0 } });
      await does('2026-05-28', 'nadia.rahman', 'validation', { validFrom: '2026-05-26' });
      await does('2026-05-28', 'nadia.rahman', 'publication');
      // Eight weeks: 56 days after 26 May.
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-07-21' });
    });

    it('need no publicity: a decision is lawful from the day they are valid', async () => {
      await does('2026-06-04', 'bill.harker', 'site-visits', { notes: 'T1 sound; T2 with some dieback' });
      const asked = { recommendation: 'grant', report: 'Sound work.' };
      const { refused, standing } = await previews('2026-06-04', 'bill.harker', 'recommendation', asked);
      expect(refused).toBeNull();
      expect(standing.whoDecides.value).toBe('officer');
      const before = await previews('2026-06-04', 'bill.harker', 'notes', { note: 'None' });
      expect(before.standing.earliestDecision).toMatchObject({ lawfulFrom: '2026-05-26' });
    });

    it('cannot be answered like a notice of works', async () => {
      const noObjection = { recommendation: 'noObjection', report: 'None.' };
      await refuses('2026-06-04', 'bill.harker', 'recommendation', noObjection, 'decision-not-for-type');
      await refuses('2026-06-04', 'bill.harker', 'prior-approval-requirement', {}, 'not-two-stage');
      await refuses('2026-06-04', 'nadia.rahman', 'deemed-discharge-notice', {}, 'not-for-conditions');
    });

    it('have an extension of two weeks, agreed in writing', async () => {
      expect(await timePasses('2026-07-14')).toEqual(['NoteNearDeadline']);
      const later = {
        proposalId: 'climb',
        decideBy: '2026-08-04',
        proposedBy: 'council',
        reason: 'To climb T2',
      };
      const same = { ...later, decideBy: '2026-07-21' };
      await refuses('2026-07-15', 'bill.harker', 'extensions', same, 'extension-not-later');
      await does('2026-07-15', 'bill.harker', 'extensions', later);
      await does('2026-07-16', 'bill.harker', 'extensions/climb/agreement');
      expect(await fact('ExtensionAgreed')).toMatchObject({
        decideBy: '2026-08-04',
        insteadOf: '2026-07-21',
        agreedLate: false,
      });
    });

    it('are granted in part, with reasons, by a second person', async () => {
      const split = {
        recommendation: 'split',
        parts: { granted: 'The crown of T1 is lifted.', refused: 'T2 is not felled.' },
        report: 'T1 may be reduced. T2 has forty years left.',
        conditions: [{ text: 'To BS 3998.', reason: 'The health of T1.' }],
      };
      await refuses(today, 'bill.harker', 'recommendation', split, 'reasons-missing');
      const refusalReasons = ['The loss of T2 would harm the street.'];
      await does(today, 'bill.harker', 'recommendation', { ...split, refusalReasons });
      await refuses(today, 'amina.hassan', 'committee-referral', { reason: 'Sensitive' }, 'officers-decide');
      await refuses(today, 'bill.harker', 'decision', { decision: 'split' }, 'second-person');
      await refuses(today, 'amina.hassan', 'decision', { decision: 'granted' }, 'not-as-recommended');
      await does(today, 'amina.hassan', 'decision', { decision: 'split' });
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: true, lawfulFrom: '2026-05-26' });
      const { notice } = await fact('DecisionNoticeGenerated');
      // Two years beginning with 30 July 2026; 28 days after it.
      expect(notice).toMatchObject({ lapsesAfter: '2028-07-29', appealBy: '2026-08-27' });
    });

    it('have an appeal that comes a day too late, is recorded as late, and is withdrawn', async () => {
      const appeal = { appealId: 'tpo', inspectorateReference: 'APP/TPO/Q0505/1', against: 'refusal' };
      const silence = { ...appeal, against: 'non-determination' };
      await refuses('2026-08-28', 'amina.hassan', 'appeals', silence, 'case-determined');
      await does('2026-08-28', 'amina.hassan', 'appeals', appeal);
      expect(await fact('AppealLodged')).toMatchObject({
        outOfTime: true,
        window: { lastDay: '2026-08-27' },
      });
      await does('2026-09-02', 'amina.hassan', 'appeals/tpo/withdrawal');
      await refuses('2026-09-03', 'amina.hassan', 'appeals/tpo/validation', {}, 'appeal-withdrawn');
      // No fee was paid, so a late decision causes no refund.
      expect(await timePasses('2027-03-01')).toEqual([]);
    });
  });
};
