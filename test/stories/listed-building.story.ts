import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

export const listedBuilding: Story = (newCase) => {
  describe('works to a listed building, advertised over Easter', () => {
    const { submitted, does, refuses, previews, timePasses, fact, facts, exportNow } = newCase();

    it('have no fee, and have eight weeks', async () => {
      await submitted('2026-03-02T10:00:00Z', 'listed');
      await does('2026-03-03', 'amina.hassan', 'allocation', { officer: 'mei.lin' });
      const conservation = { discipline: 'conservation', officer: 'ines.duarte' };
      await does('2026-03-03', 'amina.hassan', 'specialists', conservation);
      await does('2026-03-03', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect((await fact('FeeAssessed')).fee).toMatchObject({ outcome: 'no fee', totalPence: 0 });
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-04-27' });
    });

    it('are advertised by site notice and newspaper, for twenty-one days without the holidays', async () => {
      await does('2026-03-09', 'mei.lin', 'documents', paper('photograph', 'noticeEvidence'));
      const notice = { place: 'The railings', evidence: 'photograph' };
      await does('2026-03-09', 'mei.lin', 'publicity/site-notices', notice);
      expect(await fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2026-03-29' });
      await refuses('2026-04-01', 'mei.lin', 'recommendation', refusal, 'publicity-missing');
      const advertisement = { newspaper: 'Cambridge News', publishedOn: '2026-03-18' };
      await does('2026-04-01', 'mei.lin', 'publicity/press-notices', advertisement);
      // Twenty-one days from 18 March end on 7 April; Good Friday and Easter Monday are not counted.
      expect(await fact('PressNoticePublished')).toMatchObject({ commentsUntil: '2026-04-09' });
    });

    it('are sent to Historic England, who answer, and go to committee only if the council’s scheme says so', async () => {
      const england = { consulteeId: 'england', name: 'Historic England', kind: 'statutory' };
      const inHouse = { consulteeId: 'conservation', name: 'Conservation team', kind: 'internal' };
      await does('2026-03-09', 'mei.lin', 'consultations', { consultees: [england, inHouse] });
      const harm = { position: 'objection', comment: 'The partition is part of the plan of 1790.' };
      await does('2026-03-20', 'ines.duarte', 'consultees/conservation/responses', harm);
      await does('2026-03-23', 'mei.lin', 'consultees/england/responses', { ...harm, responseId: 'e' });
      await refuses('2026-04-09', 'mei.lin', 'recommendation', refusal, 'publicity-running');
      const withoutReasons = { ...refusal, refusalReasons: [] };
      await refuses('2026-04-10', 'mei.lin', 'recommendation', withoutReasons, 'reasons-missing');
      await does('2026-04-10', 'mei.lin', 'recommendation', refusal);
      expect((await previews('2026-04-10', 'mei.lin', 'notes', { note: '-' })).standing).toMatchObject({
        earliestDecision: { lawfulFrom: '2026-04-10' },
        guarantee: null,
        whoDecides: { value: 'officer' },
      });
    });

    it('are refused, and the applicant has six months from the notice to appeal', async () => {
      await does('2026-04-24', 'amina.hassan', 'decision', { decision: 'refused' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        refusalReasons: refusal.refusalReasons,
        lapsesAfter: null,
        appealBy: '2026-10-24',
      });
      const conditions = { inspectorateReference: 'APP/Y/1', against: 'conditions' };
      await refuses('2026-05-05', 'peter.lowe', 'appeals', conditions, 'nothing-to-appeal');
      const appeal = { appealId: 'a', inspectorateReference: 'APP/Y/1', against: 'refusal' };
      await does('2026-10-26', 'peter.lowe', 'appeals', appeal);
      expect(await fact('AppealLodged')).toMatchObject({ outOfTime: true });
      await does('2026-10-30', 'amina.hassan', 'appeals/a/withdrawal');
      await refuses('2026-11-02', 'amina.hassan', 'appeals/a/validation', {}, 'appeal-withdrawn');
      expect(await exportNow('2026-11-02')).toMatchObject({
        data: { appeal: { decision: 'withdrawn' }, assessment: { planningOfficerDecision: 'refused' } },
      });
      expect(await timePasses('2027-04-01')).toEqual([]);
      expect((await facts()).map(({ type }) => type)).not.toContain('GuaranteeRefundDue');
    });
  });

  describe('works inside a grade II listed building, under the national scheme', () => {
    const { submitted, does, refuses, previews, fact } = newCase();

    it('are due on the bank holiday on which their eight weeks end, because holidays do not extend the period', async () => {
      await submitted('2026-11-02T10:00:00Z', 'listed');
      await does('2026-11-02', 'nadia.rahman', 'validation', { validFrom: '2026-11-02' });
      await does('2026-11-02', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-12-28' });
    });

    it('need no advertisement once an officer records that they are internal only', async () => {
      await does('2026-11-03', 'amina.hassan', 'allocation', { officer: 'mei.lin' });
      await refuses('2026-11-09', 'mei.lin', 'recommendation', consent, 'publicity-missing');
      await does('2026-11-09', 'mei.lin', 'publicity/needs', insideOnly);
      await does('2026-11-09', 'mei.lin', 'recommendation', consent);
    });

    it('are decided by an officer, unless both nominated reviewers prefer a committee', async () => {
      const standing = (await previews('2026-11-09', 'mei.lin', 'notes', { note: '-' })).standing;
      expect(standing).toMatchObject({ whoDecides: { value: 'gateway-test' } });
      const gateway = { officerAgrees: false, memberAgrees: true };
      const referral = { reason: 'A member asks', gateway };
      await refuses('2026-11-10', 'amina.hassan', 'committee-referral', referral, 'officers-decide');
      await does('2026-11-26', 'amina.hassan', 'decision', { decision: 'granted' });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        lapsesAfter: '2029-11-25',
        appealBy: '2027-05-26',
      });
    });
  });
};

const refusal = {
  recommendation: 'refuse',
  report: 'The loss of the partition harms the building.',
  refusalReasons: ['The harm to its significance is not outweighed.'],
};

const consent = {
  recommendation: 'grant',
  report: 'A later partition.',
  conditions: [{ text: 'Any cornice found is kept.', reason: 'It is of interest.' }],
};

const insideOnly = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
  interiorOfGradeTwoOnly: true,
};
