import { describe, expect, it } from '@jest/globals';
import type { Story } from './planning-office.js';

const type = 'advertConsent';
const onPremises = { proposal: { advertisementSites: ['premises'] } };

export const advertisement: Story = (newCase) => {
  describe('an application for a fascia and a hanging sign', () => {
    const { submitted, does, refuses, previews, fact, exportNow } = newCase();

    it('costs the fee for a sign on the premises, and has eight weeks', async () => {
      await submitted('2026-04-01T10:00:00Z', type, { paid: false });
      await does('2026-04-01', 'nadia.rahman', 'fee-assessment', onPremises);
      expect((await fact('FeeAssessed')).fee).toMatchObject({ totalPence: 17_400 });
      const paid = { paymentId: 'p', amountPence: 17_400, method: 'card', reference: 'c' };
      await does('2026-04-01', 'farid.aziz', 'payments', paid);
      await does('2026-04-02', 'nadia.rahman', 'validation', { validFrom: '2026-04-01' });
      await does('2026-04-02', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-05-27' });
      await does('2026-04-02', 'amina.hassan', 'allocation', { officer: 'ruth.kelly' });
    });

    it('needs no publicity, and is decided by officers', async () => {
      await does('2026-04-20', 'ruth.kelly', 'recommendation', half);
      expect((await previews('2026-04-20', 'ruth.kelly', 'notes', { note: '-' })).standing).toMatchObject({
        earliestDecision: { lawfulFrom: '2026-04-01' },
        guarantee: null,
        whoDecides: { value: 'officer' },
      });
      const referral = { reason: 'Many ask' };
      await refuses('2026-04-20', 'amina.hassan', 'committee-referral', referral, 'officers-decide');
    });

    it('is granted in part for five years, with eight weeks to appeal against the rest', async () => {
      await does('2026-04-20', 'amina.hassan', 'decision', { decision: 'split' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        lapsesAfter: '2031-04-19',
        appealBy: '2026-06-15',
        conditions: [{ number: 1 }, ...[2, 3, 4, 5, 6, 7].map((number) => ({ number }))],
        refusalReasons: half.refusalReasons,
      });
      await exportNow('2026-04-20');
      const appeal = { appealId: 'a', inspectorateReference: 'APP/H/1', against: 'refusal' };
      await does('2026-06-15', 'peter.lowe', 'appeals', appeal);
      expect(await fact('AppealLodged')).toMatchObject({ outOfTime: false });
      await does('2026-06-16', 'ruth.kelly', 'appeals/a/validation');
      await does('2026-06-22', 'ruth.kelly', 'appeals/a/start', { procedure: 'writtenRepresentations' });
      await does('2026-08-03', 'ruth.kelly', 'appeals/a/decision', { outcome: 'splitDecision' });
      expect(await exportNow('2026-08-03')).toMatchObject({
        data: { appeal: { decision: 'splitDecision', decisionDate: '2026-08-03' } },
      });
    });
  });

  describe('an application for a totem that is withdrawn before the decision', () => {
    const { submitted, does, refuses, timePasses, facts, exportNow } = newCase();

    it('is closed after it was valid, and its fee is kept', async () => {
      await submitted('2026-03-02T10:00:00Z', type, { paid: false });
      await does('2026-03-02', 'nadia.rahman', 'fee-assessment', onPremises);
      const paid = { paymentId: 'p', amountPence: 16_800, method: 'card', reference: 'c' };
      await does('2026-03-02', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      await refuses('2026-04-10', 'dylan.price', 'obligation/completion', { document: 'x' }, 'no-obligation');
      await does('2026-04-10', 'dylan.price', 'withdrawal', { requestedBy: 'applicant', reason: 'No shop.' });
      expect((await facts()).map((each) => each.type)).not.toContain('RefundDue');
      expect(await exportNow('2026-04-10')).toMatchObject({ data: { application: { status: 'withdrawn' } } });
      await refuses('2026-04-13', 'dylan.price', 'recommendation', half, 'case-withdrawn');
      const appeal = { inspectorateReference: 'APP/H/2', against: 'non-determination' };
      await refuses('2026-05-01', 'peter.lowe', 'appeals', appeal, 'case-withdrawn');
      expect(await timePasses('2026-10-01')).toEqual([]);
    });
  });
};

const half = {
  recommendation: 'split',
  parts: { granted: 'The fascia.', refused: 'The totem.' },
  report: 'The fascia is modest; the hanging sign is not.',
  conditions: [{ text: 'The fascia is not lit.', reason: 'Amenity.' }],
  refusalReasons: ['The hanging sign harms the amenity of the street.'],
};
