import { describe, expect, it } from '@jest/globals';
import type { Story } from './planning-office.js';

/** What happens to an application and its fee when the council does not decide. */
export const planningGuarantee: Story = (newCase) => {
  describe('an undecided application for two houses', () => {
    const { submitted, does, twoDo, refuses, previews, timePasses, fact, caseNow } = newCase();
    const silence = {
      appealId: 'a1',
      inspectorateReference: 'APP/Q0505/W/26/1',
      against: 'non-determination',
    };

    it('has a warning a week before its last day, and is recorded as missed the day after', async () => {
      await submitted('2025-12-01T10:00:00Z', 'pp.full.minor', { paid: false });
      await does('2025-12-01', 'nadia.rahman', 'measures', { homes: 2, siteHectares: 0.12 });
      await does('2025-12-01', 'nadia.rahman', 'fee-assessment', {
        proposal: { development: { newHomes: 2 } },
      });
      const paid = { paymentId: 'p', amountPence: 117_600, method: 'online', reference: 'gp' };
      await does('2025-12-01', 'farid.aziz', 'payments', paid);
      const valid = { validFrom: '2025-12-01' };
      expect((await previews('2025-12-02', 'nadia.rahman', 'validation', valid)).standing).toMatchObject({
        guarantee: { value: { standing: 'running', lastDay: '2026-03-23', refundDueFrom: '2026-03-24' } },
      });
      await does('2025-12-02', 'nadia.rahman', 'validation', valid);
      await does('2025-12-02', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-01-26' });
      expect(await timePasses('2026-01-18')).toEqual([]);
      expect(await timePasses('2026-01-19')).toEqual(['NoteNearDeadline']);
      await refuses('2026-01-26', 'peter.lowe', 'appeals', silence, 'appeal-too-early');
      expect(await timePasses('2026-01-27')).toEqual(['NoteMissedDeadline']);
    });

    it('has its fee refunded after sixteen weeks, once, by two people', async () => {
      expect(await timePasses('2026-03-23')).toEqual([]);
      expect(await timePasses('2026-03-24')).toEqual(['NoteGuaranteeRefund']);
      expect(await timePasses('2026-03-31')).toEqual([]);
      const due = await fact('GuaranteeRefundDue');
      expect(due).toMatchObject({ lastDay: '2026-03-23', amountPence: 117_600 });
      const refund = `refunds/${due.refundId}/payment`;
      await refuses('2026-04-01', 'farid.aziz', refund, {}, 'second-person');
      await twoDo('2026-04-01', ['farid.aziz', 'peter.lowe'], refund);
      expect(await fact('RefundPaid')).toMatchObject({ amountPence: 117_600 });
    });

    it('is appealed against non-determination, and an inspector decides instead of the council', async () => {
      await does('2026-07-24', 'peter.lowe', 'appeals', silence);
      expect(await fact('AppealLodged')).toMatchObject({
        window: { from: '2026-01-27', lastDay: '2026-07-26' },
        outOfTime: false,
      });
      const later = { decideBy: '2026-09-01', proposedBy: 'council', reason: 'Late' };
      await refuses('2026-07-27', 'dylan.price', 'extensions', later, 'appeal-against-silence');
      await does('2026-07-27', 'dylan.price', 'appeals/a1/validation');
      await refuses(
        '2026-07-27',
        'dylan.price',
        'appeals/a1/decision',
        { outcome: 'allowed' },
        'appeal-validated',
      );
      await does('2026-08-03', 'dylan.price', 'appeals/a1/start', { procedure: 'hearing' });
      await does('2026-10-05', 'dylan.price', 'appeals/a1/decision', { outcome: 'allowed' });
      expect(await caseNow('2026-10-05')).toMatchObject({ stage: 'decided' });
    });
  });
  describe('an undecided application for sixty homes without an agreed extension', () => {
    const { submitted, does, timePasses, fact } = newCase();

    it('has its fee refunded the day after twenty-six weeks, counted from the valid day', async () => {
      await submitted('2026-03-02T10:00:00Z', 'pp.full.major', { paid: false });
      await does('2026-03-03', 'nadia.rahman', 'measures', { homes: 60, siteHectares: 2.1 });
      await does('2026-03-03', 'nadia.rahman', 'fee-assessment', {
        proposal: { development: { newHomes: 60 } },
      });
      // £31,385 and ten times £189: the table of the year before.
      const paid = { paymentId: 'p', amountPence: 3_327_500, method: 'bankTransfer', reference: 'b1' };
      await does('2026-03-03', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-06-01' });
      expect(await timePasses('2026-06-02')).toEqual(['NoteMissedDeadline']);
      expect(await timePasses('2026-08-30')).toEqual([]);
      expect(await timePasses('2026-08-31')).toEqual(['NoteGuaranteeRefund']);
      expect(await fact('GuaranteeRefundDue')).toMatchObject({
        lastDay: '2026-08-30',
        amountPence: 3_327_500,
      });
    });
  });
};
