import { describe, expect, it } from '@jest/globals';
import { ordinarySite, paper } from './case-story.js';
import type { Story } from './planning-office.js';

const twoHouses = {
  homes: 2,
  siteHectares: 0.12,
};

const drainage = {
  text: 'No works begin before the drainage is approved.',
  reason: 'So that the road does not flood.',
  timing: 'preCommencement',
  detailsRequired: true,
};

export const minorFull: Story = (newCase) => {
  describe('an application for two houses in a garden, submitted on a Friday night', () => {
    const { submitted, does, looksAtWhatCame, refuses, previews, timePasses, fact, caseNow, exportNow } =
      newCase();

    it('counts as received on Monday, and costs a fee for each house by the table of that day', async () => {
      await submitted('2025-11-28T20:10:00Z', 'pp.full.minor', { paid: false });
      expect(await caseNow('2025-12-01')).toMatchObject({ receivedOn: '2025-12-01', stage: 'to validate' });
      expect(await exportNow('2025-12-01')).toMatchObject({ data: { application: { stage: 'submission' } } });
      await does('2025-12-01', 'amina.hassan', 'allocation', { officer: 'josef.novak' });
      await does('2025-12-02', 'nadia.rahman', 'measures', twoHouses);
      await does('2025-12-02', 'nadia.rahman', 'fee-assessment', {
        proposal: { development: { newHomes: 2 } },
      });
      expect((await fact('FeeAssessed')).fee).toMatchObject({
        totalPence: 117_600,
        feeDate: '2025-12-01',
        table: { of: 'England', startsOn: '2025-04-01' },
        lines: [{ kind: 'charge', units: 2, ratePence: 58_800, amountPence: 117_600 }],
      });
    });

    it('is valid from the day the fee came, with eight weeks to decide', async () => {
      const short = { paymentId: 'p1', amountPence: 58_800, method: 'online', reference: 'gp1' };
      await does('2025-12-03', 'farid.aziz', 'payments', short);
      await refuses('2025-12-03', 'nadia.rahman', 'validation', { validFrom: '2025-12-01' }, 'fee-underpaid');
      const rest = { paymentId: 'p2', amountPence: 58_800, method: 'online', reference: 'gp2' };
      await does('2025-12-04', 'farid.aziz', 'payments', rest);
      const future = { validFrom: '2025-12-05' };
      await refuses('2025-12-04', 'nadia.rahman', 'validation', future, 'day-in-the-future');
      const early = { validFrom: '2025-11-28' };
      await refuses('2025-12-04', 'nadia.rahman', 'validation', early, 'valid-before-received');
      await does('2025-12-05', 'nadia.rahman', 'validation', { validFrom: '2025-12-04' });
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-01-29', cause: 'statutory' });
    });

    it('is publicised by notice and letter, and neighbours have two days more because of Christmas', async () => {
      await refuses(
        '2025-12-08',
        'josef.novak',
        'recommendation',
        approval('grant'),
        'publicity-needs-unsaid',
      );
      await does('2025-12-08', 'josef.novak', 'publicity/needs', ordinarySite);
      await refuses('2025-12-08', 'josef.novak', 'recommendation', approval('grant'), 'publicity-missing');
      await does('2025-12-08', 'josef.novak', 'documents', paper('layout', 'plan'));
      await does('2025-12-08', 'josef.novak', 'documents', paper('photograph', 'noticeEvidence'));
      for (const id of ['layout', 'photograph'])
        await does('2025-12-08', 'josef.novak', `documents/${id}/publish-status`, shown);
      await looksAtWhatCame('2025-12-08', 'josef.novak');
      await does('2025-12-08', 'josef.novak', 'publication');
      const notice = { place: 'The gate', evidence: 'photograph' };
      await does('2025-12-08', 'josef.novak', 'publicity/site-notices', notice);
      expect(await fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2025-12-30' });
      await does('2025-12-12', 'josef.novak', 'publicity/neighbour-letters', { letters: 6 });
      // 25 and 26 December and 1 January are not counted.
      expect(await fact('NeighbourLettersSent')).toMatchObject({ commentsUntil: '2026-01-04' });
    });

    it('is consulted on: the highway authority answers late, and four neighbours object', async () => {
      const highways = { consulteeId: 'highways', name: 'County highways', kind: 'statutory' };
      await does('2025-12-08', 'josef.novak', 'consultations', { consultees: [highways] });
      expect((await fact('ConsulteesContacted')).consultees).toMatchObject([{ respondBy: '2025-12-28' }]);
      for (const number of [1, 2, 3, 4])
        await does('2025-12-19', 'nadia.rahman', 'representations', {
          representationId: `r${number}`,
          stance: 'objection',
          author: `Neighbour ${number}`,
          comment: 'The lane is too narrow.',
        });
      const view = { position: 'noObjection', comment: 'A passing place will do.' };
      await does('2026-01-02', 'josef.novak', 'consultees/highways/responses', view);
      expect(await fact('ConsulteeResponded')).toMatchObject({ late: true });
      await refuses('2026-01-04', 'josef.novak', 'consultations/close', {}, 'publicity-running');
      expect(await timePasses('2026-01-05')).toEqual(['NoteConsultationEnd']);
      expect(await exportNow('2026-01-05')).toMatchObject({ data: { application: { stage: 'assessment' } } });
    });

    it('is amended a little, and the council gives the neighbours another fortnight', async () => {
      await does('2026-01-06', 'josef.novak', 'documents', paper('layout-b', 'plan'));
      await does('2026-01-06', 'josef.novak', 'amendments', {
        description: 'A passing place',
        documents: ['layout-b'],
        supersedes: [{ documentId: 'layout', supersededBy: 'layout-b' }],
        reconsultationNeeded: true,
      });
      const backwards = { letters: 6, commentsUntil: '2026-01-05' };
      await refuses(
        '2026-01-06',
        'josef.novak',
        'publicity/neighbour-letters',
        backwards,
        'period-backwards',
      );
      const fortnight = { letters: 6, commentsUntil: '2026-01-19' };
      await does('2026-01-06', 'josef.novak', 'publicity/neighbour-letters', fortnight);
      expect(await fact('NeighbourLettersSent')).toMatchObject({
        commentsUntil: '2026-01-19',
        because: null,
      });
      await refuses('2026-01-19', 'josef.novak', 'recommendation', approval('grant'), 'publicity-running');
      expect(await exportNow('2026-01-06')).toMatchObject({
        data: { consultation: { endDate: '2026-01-19' } },
      });
    });

    it('has an agreed extension, which ends the Planning Guarantee', async () => {
      const tooSoon = { decideBy: '2026-01-29', proposedBy: 'council', reason: 'Drainage' };
      await refuses('2026-01-12', 'josef.novak', 'extensions', tooSoon, 'extension-not-later');
      const later = { ...tooSoon, decideBy: '2026-02-13', proposalId: 'e1' };
      await does('2026-01-12', 'josef.novak', 'extensions', later);
      await refuses('2026-01-13', 'josef.novak', 'extensions/e2/agreement', {}, 'unknown-extension');
      await does('2026-01-14', 'josef.novak', 'extensions/e1/agreement');
      expect(await caseNow('2026-01-14')).toMatchObject({ decideBy: '2026-02-13' });
      expect(await timePasses('2026-02-06')).toEqual(['NoteConsultationEnd', 'NoteNearDeadline']);
    });

    it('is decided by officers, as one to nine homes with fewer than five objections', async () => {
      await refuses(
        '2026-02-09',
        'josef.novak',
        'recommendation',
        { ...approval('grant'), report: ' ' },
        'report-missing',
      );
      await does('2026-02-09', 'josef.novak', 'recommendation', approval('grant'));
      const standing = (await previews('2026-02-09', 'josef.novak', 'notes', { note: 'Seen.' })).standing;
      expect(standing).toMatchObject({
        stage: 'to decide',
        decideBy: '2026-02-13',
        statutoryExpiry: '2026-01-29',
        earliestDecision: { lawfulFrom: '2026-01-20' },
        whoDecides: { value: 'officer' },
        guarantee: { value: { standing: 'removed', by: 'extension-agreed', lastDay: '2026-03-26' } },
      });
      const referral = { reason: 'It is disputed' };
      await refuses('2026-02-09', 'amina.hassan', 'committee-referral', referral, 'officers-decide');
    });

    it("waits for the applicant's agreement to a pre-commencement condition, and is granted by a second person", async () => {
      const granted = { decision: 'granted' };
      await refuses('2026-02-10', 'josef.novak', 'decision', granted, 'second-person');
      await refuses('2026-02-10', 'amina.hassan', 'decision', granted, 'condition-not-agreed');
      const doubt = { reason: 'Say how the drains are kept.' };
      await refuses('2026-02-10', 'josef.novak', 'recommendation/return', doubt, 'second-person');
      await does('2026-02-10', 'amina.hassan', 'recommendation/return', doubt);
      await does('2026-02-10', 'josef.novak', 'recommendation', approval('grant'));
      const notice = { noticeGivenOn: '2026-01-30' };
      await refuses('2026-02-10', 'josef.novak', agreement, notice, 'answer-awaited');
      await does('2026-02-11', 'josef.novak', agreement);
      await refuses('2026-02-11', 'amina.hassan', 'decision', { decision: 'refused' }, 'not-as-recommended');
      await does('2026-02-11', 'amina.hassan', 'decision', granted);
      expect(await fact('DecisionIssued')).toMatchObject({
        decidedBy: 'officer',
        recommendedBy: 'josef.novak',
        signedBy: 'amina.hassan',
        lawfulFrom: '2026-01-20',
        inTime: true,
      });
      expect(await fact('DecisionNoticeGenerated')).toMatchObject({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        notice: {
          plans: expect.arrayContaining([expect.objectContaining({ documentId: 'layout-b' })]),
          conditions: [
            { number: 1, text: drainage.text, reason: drainage.reason },
            { number: 2, standard: 'time-limit' },
          ],
          lapsesAfter: '2029-02-10',
          appealBy: '2026-08-11',
        },
      });
      expect(await exportNow('2026-02-11')).toMatchObject({
        data: {
          assessment: { planningOfficerDecision: 'granted', planningOfficerDecisionDate: '2026-02-11' },
        },
      });
    });

    it('is final: it cannot be decided again, withdrawn or extended', async () => {
      await refuses('2026-02-12', 'amina.hassan', 'decision', { decision: 'refused' }, 'case-determined');
      const goodbye = { requestedBy: 'applicant', reason: 'No longer wanted' };
      await refuses('2026-02-12', 'josef.novak', 'withdrawal', goodbye, 'case-determined');
      const refusal = { inspectorateReference: 'APP/1', against: 'refusal' };
      await refuses('2026-02-12', 'peter.lowe', 'appeals', refusal, 'nothing-to-appeal');
      expect(await timePasses('2026-03-27')).toEqual([]);
    });
  });
};

const agreement = 'conditions/1/agreement';

const shown = { publishStatus: 'publish', reason: 'Names nobody' };

const approval = (recommendation: string) => ({
  recommendation,
  report: 'A quiet infill of the lane, and drained on site.',
  conditions: [drainage],
});
