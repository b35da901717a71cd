import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

const type = 'pa.part3.classMA';
const eightFlats = {
  proposal: { development: { homesByChangeOfUse: { homes: 8, fromOneHouse: false } } },
};

export const classMA: Story = (newCase) => {
  describe('an application to turn offices into eight flats', () => {
    const { submitted, does, refuses, previews, fact, exportNow } = newCase();

    it('costs a fee for each flat, and has fifty-six days', async () => {
      await submitted('2026-03-02T10:00:00Z', type, { paid: false });
      await does('2026-03-02', 'amina.hassan', 'allocation', { officer: 'mei.lin' });
      await does('2026-03-02', 'nadia.rahman', 'measures', { homes: 8 });
      await does('2026-03-02', 'nadia.rahman', 'fee-assessment', eightFlats);
      expect((await fact('FeeAssessed')).fee).toMatchObject({
        totalPence: 200_000,
        lines: [{ units: 8, ratePence: 25_000 }],
      });
      const paid = { paymentId: 'p', amountPence: 200_000, method: 'bankTransfer', reference: 'b' };
      await does('2026-03-02', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-04-27' });
    });

    it('is publicised by a notice, and sent to the highway and flood authorities', async () => {
      await refuses('2026-03-25', 'mei.lin', 'recommendation', approval, 'publicity-missing');
      await does('2026-03-25', 'mei.lin', 'documents', paper('photograph', 'noticeEvidence'));
      const notice = { place: 'The entrance', evidence: 'photograph' };
      await does('2026-03-25', 'mei.lin', 'publicity/site-notices', notice);
      expect(await fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2026-04-16' });
      const consultees = [
        { consulteeId: 'highways', name: 'County highways', kind: 'statutory' },
        { consulteeId: 'flood', name: 'Environment Agency', kind: 'statutory' },
      ];
      await does('2026-03-25', 'mei.lin', 'consultations', { consultees });
      const none = { position: 'noObjection', comment: 'None.' };
      await does('2026-04-01', 'mei.lin', 'consultees/highways/responses', none);
      await refuses('2026-04-16', 'mei.lin', 'recommendation', approval, 'publicity-running');
    });

    it('is approved with conditions, and must be finished within three years', async () => {
      await does('2026-04-17', 'mei.lin', 'recommendation', approval);
      expect((await previews('2026-04-17', 'mei.lin', 'notes', { note: '-' })).standing).toMatchObject({
        whoDecides: { value: 'officer' },
        guarantee: null,
      });
      await refuses('2026-04-24', 'amina.hassan', 'decision', { decision: 'granted' }, 'not-as-recommended');
      await does('2026-04-24', 'amina.hassan', 'decision', { decision: 'priorApprovalGranted' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        lapsesAfter: '2029-04-23',
        appealBy: '2026-10-24',
      });
      expect(await exportNow('2026-04-24')).toMatchObject({
        data: { assessment: { planningOfficerDecision: 'granted', priorApprovalRequired: true } },
      });
    });
  });

  describe('offices into flats, without an answer from the council', () => {
    const { submitted, does, timePasses, fact, facts } = newCase();

    it('is approved by law after fifty-six days, even if the clerk was not running', async () => {
      await submitted('2026-03-02T10:00:00Z', type, { paid: false });
      await does('2026-03-02', 'nadia.rahman', 'fee-assessment', eightFlats);
      const paid = { paymentId: 'p', amountPence: 200_000, method: 'bankTransfer', reference: 'b' };
      await does('2026-03-02', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await timePasses('2026-05-05')).toEqual(['NoteMissedDeadline', 'NoteDeemedOutcome']);
      // Three years beginning with the last of the fifty-six days.
      expect(await fact('DeemedOutcomeOccurred')).toMatchObject({ from: '2026-04-28', until: '2029-04-26' });
      expect(await timePasses('2026-12-01')).toEqual([]);
      expect((await facts()).map((each) => each.type)).not.toContain('GuaranteeRefundDue');
    });
  });

  describe('offices into flats, withdrawn before the application was valid', () => {
    const { submitted, does, refuses, fact, exportNow } = newCase();

    it('has its fee refunded, and is closed', async () => {
      await submitted('2026-06-01T10:00:00Z', type, { paid: false });
      await does('2026-06-01', 'nadia.rahman', 'fee-assessment', eightFlats);
      expect((await fact('FeeAssessed')).fee).toMatchObject({ totalPence: 208_000 });
      const paid = { paymentId: 'p', amountPence: 208_000, method: 'bankTransfer', reference: 'b' };
      await does('2026-06-01', 'farid.aziz', 'payments', paid);
      const request = { requestId: 'noise', kind: 'missingDocument', request: 'A noise report.' };
      await does('2026-06-02', 'nadia.rahman', 'information-requests', request);
      await does('2026-06-02', 'nadia.rahman', 'invalidation', { reasons: ['No noise report.'] });
      await does('2026-06-08', 'nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold.' });
      expect(await fact('RefundDue')).toMatchObject({
        cause: 'withdrawn before valid',
        amountPence: 208_000,
      });
      expect(await exportNow('2026-06-08')).toMatchObject({ data: { application: { status: 'withdrawn' } } });
      const valid = { validFrom: '2026-06-08' };
      await refuses('2026-06-09', 'nadia.rahman', 'validation', valid, 'case-withdrawn');
    });
  });
};

const approval = {
  recommendation: 'priorApprovalGranted',
  report: 'Quiet enough behind secondary glazing.',
  conditions: [{ text: 'Secondary glazing is kept.', reason: 'For quiet.' }],
};
