import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

export const lawfulDevelopment: Story = (newCase) => {
  describe('an annexe lived in for years, submitted on the last evening of the old fees', () => {
    const { submitted, does, refuses, previews, timePasses, fact, facts, caseNow } = newCase();

    it('counts as received on the first day of the new fees, and costs as much as permission for it would', async () => {
      await submitted('2026-03-31T18:30:00+01:00', 'ldc.existing', { paid: false });
      expect(await caseNow('2026-04-01')).toMatchObject({ receivedOn: '2026-04-01' });
      const proposal = { development: { homesByChangeOfUse: { homes: 1, fromOneHouse: false } } };
      await does('2026-04-01', 'nadia.rahman', 'fee-assessment', { proposal });
      expect((await fact('FeeAssessed')).fee).toMatchObject({
        totalPence: 61_000,
        feeDate: '2026-04-01',
        table: { startsOn: '2026-04-01' },
      });
      const paid = { paymentId: 'p', amountPence: 61_000, method: 'card', reference: 'c' };
      await does('2026-04-01', 'farid.aziz', 'payments', paid);
    });

    it('waits for evidence until the request lapses, and is valid from the day the evidence came', async () => {
      const asked = { requestId: 'proof', kind: 'missingDocument', request: 'Bills of ten years.' };
      await does('2026-04-02', 'nadia.rahman', 'information-requests', asked);
      expect((await fact('InformationRequested')).dueOn).toBe('2026-04-27');
      await does('2026-04-02', 'nadia.rahman', 'invalidation', { reasons: ['No evidence of the use.'] });
      expect(await timePasses('2026-04-27')).toEqual([]);
      expect(await timePasses('2026-04-28')).toEqual(['NoteLapsedRequests']);
      const valid = { validFrom: '2026-04-29' };
      await refuses('2026-04-29', 'nadia.rahman', 'validation', valid, 'requests-open');
      await does('2026-04-29', 'nadia.rahman', 'documents', paper('bills', 'correspondence'));
      await does('2026-04-29', 'nadia.rahman', 'information-requests/proof/response');
      await does('2026-04-30', 'nadia.rahman', 'validation', valid);
      await does('2026-04-30', 'nadia.rahman', 'documents/bills/publish-status', {
        publishStatus: 'withhold',
        reason: 'Bills of a household',
      });
      await does('2026-04-30', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-06-24' });
    });

    it('is not publicised, and is decided on its evidence by an officer', async () => {
      await does('2026-05-01', 'amina.hassan', 'allocation', { officer: 'ruth.kelly' });
      const prior = { ...certificate, recommendation: 'priorApprovalGranted' };
      await refuses('2026-05-05', 'ruth.kelly', 'recommendation', prior, 'decision-not-for-type');
      await does('2026-05-05', 'ruth.kelly', 'recommendation', certificate);
      expect((await previews('2026-05-05', 'ruth.kelly', 'notes', { note: '-' })).standing).toMatchObject({
        decideBy: '2026-06-24',
        earliestDecision: { lawfulFrom: '2026-04-29' },
        guarantee: null,
        whoDecides: { value: 'officer' },
      });
      const member = { reason: 'A member asks', memberCallIn: true };
      await refuses('2026-05-05', 'amina.hassan', 'committee-referral', member, 'officers-decide');
      await does('2026-05-06', 'tom.ashdown', 'decision', { decision: 'granted' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        lapsesAfter: null,
        appealBy: null,
        conditions: [],
      });
      expect((await facts()).map(({ type }) => type)).not.toContain('PublicityStarted');
    });
  });

  describe('a dormer said to be permitted development', () => {
    const { submitted, does, refuses, timePasses, fact, facts, exportNow } = newCase();

    it('costs half of what permission for it would', async () => {
      await submitted('2026-03-02T10:00:00Z', 'ldc.proposed', { paid: false });
      const proposal = { development: { housesAltered: 1 } };
      await does('2026-03-02', 'nadia.rahman', 'fee-assessment', { proposal });
      expect((await fact('FeeAssessed')).fee).toMatchObject({ totalPence: 26_400 });
      const paid = { paymentId: 'p', amountPence: 26_400, method: 'card', reference: 'c' };
      await does('2026-03-02', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-04-27' });
    });

    it('is not deemed lawful, nor its fee refunded, because the council is late', async () => {
      expect(await timePasses('2026-04-28')).toEqual(['NoteMissedDeadline']);
      expect(await timePasses('2026-12-01')).toEqual([]);
      const types = (await facts()).map(({ type }) => type);
      expect(types).not.toContain('DeemedOutcomeOccurred');
      expect(types).not.toContain('GuaranteeRefundDue');
    });

    it('is refused late, and may be appealed without a time limit', async () => {
      const grantWithConditions = { ...certificate, conditions: [{ text: 'Slate.', reason: 'Looks.' }] };
      await does('2026-12-02', 'amina.hassan', 'allocation', { officer: 'ruth.kelly' });
      const refusal = {
        recommendation: 'refuse',
        report: 'Its volume is 52 cubic metres.',
        refusalReasons: ['Class B allows 50 cubic metres.'],
      };
      await refuses(
        '2026-12-02',
        'ruth.kelly',
        'recommendation',
        grantWithConditions,
        'conditions-not-possible',
      );
      await does('2026-12-02', 'ruth.kelly', 'recommendation', refusal);
      await refuses('2026-12-02', 'ruth.kelly', 'decision', { decision: 'refused' }, 'second-person');
      await does('2026-12-03', 'amina.hassan', 'decision', { decision: 'refused' });
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: false });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({ appealBy: null });
      const appeal = { appealId: 'a', inspectorateReference: 'APP/X/1', against: 'refusal' };
      await does('2027-12-06', 'peter.lowe', 'appeals', appeal);
      expect(await fact('AppealLodged')).toMatchObject({ outOfTime: false });
      await does('2027-12-07', 'ruth.kelly', 'appeals/a/validation');
      await does('2027-12-08', 'ruth.kelly', 'appeals/a/start', { procedure: 'inquiry' });
      await does('2027-12-20', 'ruth.kelly', 'appeals/a/decision', { outcome: 'allowed' });
      expect(await exportNow('2027-12-20')).toMatchObject({ data: { appeal: { decision: 'allowed' } } });
    });
  });
};

const certificate = { recommendation: 'grant', report: 'Ten years are shown on the balance of probability.' };
