import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

const type = 'pa.part1.classA';

export const largerExtension: Story = (newCase) => {
  describe('a larger home extension to which a neighbour objects', () => {
    const { submitted, does, refuses, previews, timePasses, fact, caseNow, exportNow } = newCase();

    it('costs one flat fee, and has forty-two days', async () => {
      await submitted('2026-03-02T10:00:00Z', type, { paid: false });
      await does('2026-03-02', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect((await fact('FeeAssessed')).fee).toMatchObject({ totalPence: 24_000 });
      const paid = { paymentId: 'p', amountPence: 24_000, method: 'card', reference: 'c' };
      await does('2026-03-02', 'farid.aziz', 'payments', paid);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-04-13' });
      await does('2026-03-03', 'amina.hassan', 'allocation', { officer: 'dylan.price' });
    });

    it('is notified to adjoining owners by letter: a site notice is not enough', async () => {
      await does('2026-03-09', 'dylan.price', 'documents', paper('photograph', 'noticeEvidence'));
      const notice = { place: 'Lamp post', evidence: 'photograph' };
      await does('2026-03-09', 'dylan.price', 'publicity/site-notices', notice);
      await refuses('2026-03-30', 'dylan.price', 'recommendation', refusal, 'publicity-missing');
      await does('2026-03-30', 'dylan.price', 'publicity/neighbour-letters', {
        letters: 3,
        sentOn: '2026-03-16',
      });
      // Twenty-one days from 16 March end on 5 April; Good Friday and Easter Monday are not counted.
      expect(await fact('NeighbourLettersSent')).toMatchObject({ commentsUntil: '2026-04-07' });
      const objection = {
        representationId: 'r',
        stance: 'objection',
        author: 'Next door',
        comment: 'Light.',
      };
      await does('2026-03-31', 'nadia.rahman', 'representations', objection);
    });

    it('may be given more time by agreement, and silence has no effect until that time has passed', async () => {
      const longer = { proposalId: 'e', decideBy: '2026-04-27', proposedBy: 'council', reason: 'A visit' };
      await does('2026-04-08', 'dylan.price', 'extensions', longer);
      await does('2026-04-09', 'dylan.price', 'extensions/e/agreement');
      expect(await timePasses('2026-04-14')).toEqual(['NoteConsultationEnd']);
      expect(await caseNow('2026-04-14')).toMatchObject({ decideBy: '2026-04-27', stage: 'to assess' });
      await does('2026-04-15', 'dylan.price', 'site-visits', { notes: 'The window next door is a kitchen.' });
    });

    it('is refused by an officer as prior approval, with twelve weeks to appeal', async () => {
      const plain = { ...refusal, recommendation: 'refuse' };
      await refuses('2026-04-20', 'dylan.price', 'recommendation', plain, 'decision-not-for-type');
      await does('2026-04-20', 'dylan.price', 'recommendation', refusal);
      expect((await previews('2026-04-20', 'dylan.price', 'notes', { note: '-' })).standing).toMatchObject({
        earliestDecision: { lawfulFrom: '2026-04-08' },
        guarantee: null,
        whoDecides: { value: 'officer' },
      });
      const member = { reason: 'A member asks', memberCallIn: true };
      await refuses('2026-04-20', 'amina.hassan', 'committee-referral', member, 'officers-decide');
      await does('2026-04-21', 'amina.hassan', 'decision', { decision: 'priorApprovalRefused' });
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: true });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({ appealBy: '2026-07-14' });
      expect(await exportNow('2026-04-21')).toMatchObject({
        data: { assessment: { planningOfficerDecision: 'refused', priorApprovalRequired: true } },
      });
      const appeal = { appealId: 'a', inspectorateReference: 'APP/D/1', against: 'refusal' };
      await does('2026-07-14', 'peter.lowe', 'appeals', appeal);
      expect(await fact('AppealLodged')).toMatchObject({ outOfTime: false });
    });
  });

  describe('a larger home extension without an answer', () => {
    const { submitted, does, refuses, timePasses, fact, caseNow, exportNow } = newCase();

    it('is approved by law the day after its forty-two days, once', async () => {
      await submitted('2026-03-02T10:00:00Z', type);
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await timePasses('2026-04-13')).toEqual(['NoteNearDeadline']);
      expect(await timePasses('2026-04-14')).toEqual(['NoteMissedDeadline', 'NoteDeemedOutcome']);
      expect(await timePasses('2026-04-15')).toEqual([]);
      expect(await fact('DeemedOutcomeOccurred')).toMatchObject({
        outcome: 'prior-approval-deemed',
        from: '2026-04-14',
      });
      expect(await caseNow('2026-04-15')).toMatchObject({ stage: 'decided' });
      await exportNow('2026-04-15');
    });

    it('can no longer be refused by the council, nor appealed', async () => {
      await refuses('2026-04-15', 'dylan.price', 'recommendation', refusal, 'case-determined');
      const appeal = { inspectorateReference: 'APP/D/2', against: 'refusal' };
      await refuses('2026-04-15', 'peter.lowe', 'appeals', appeal, 'no-decision-of-ours');
      const longer = { decideBy: '2026-05-29', proposedBy: 'council', reason: 'Forgotten' };
      await refuses('2026-04-15', 'dylan.price', 'extensions', longer, 'case-determined');
    });
  });

  describe('a larger home extension to which nobody objects', () => {
    const { submitted, does, refuses, fact } = newCase();

    it('needs no prior approval, and its notice has no conditions and no end', async () => {
      await submitted('2026-05-05T10:00:00Z', type);
      await does('2026-05-05', 'nadia.rahman', 'validation', { validFrom: '2026-05-05' });
      await does('2026-05-05', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-06-16' });
      await does('2026-05-05', 'amina.hassan', 'allocation', { officer: 'dylan.price' });
      await does('2026-05-06', 'dylan.price', 'publicity/neighbour-letters', { letters: 3 });
      // 25 May is not counted.
      expect(await fact('NeighbourLettersSent')).toMatchObject({ commentsUntil: '2026-05-27' });
      const notRequired = { recommendation: 'priorApprovalNotRequired', report: 'Nobody objects.' };
      const bound = { ...notRequired, conditions: [{ text: 'Brick.', reason: 'Looks.' }] };
      await refuses('2026-05-28', 'dylan.price', 'recommendation', bound, 'conditions-not-possible');
      await does('2026-05-28', 'dylan.price', 'recommendation', notRequired);
      await does('2026-05-29', 'amina.hassan', 'decision', { decision: 'priorApprovalNotRequired' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        lapsesAfter: null,
        appealBy: null,
      });
    });
  });
};

const refusal = {
  recommendation: 'priorApprovalRefused',
  report: 'Six metres deep along the boundary.',
  refusalReasons: ['It takes the light of the adjoining kitchen.'],
};
