import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

/** Sixty homes with an environmental statement, decided while the national scheme of delegation is in force. */
export const majorFull: Story = (newCase) => {
  describe('an application for sixty homes with an environmental statement', () => {
    const {
      submitted,
      does,
      looksAtWhatCame,
      refuses,
      previews,
      timePasses,
      fact,
      facts,
      caseNow,
      exportNow,
    } = newCase();

    it('costs a base fee and an amount for each home over fifty', async () => {
      await submitted('2026-09-01T10:00:00Z', 'pp.full.major', { paid: false });
      await does('2026-09-02', 'amina.hassan', 'allocation', { officer: 'grace.okafor' });
      const design = { discipline: 'urbanDesign', officer: 'ines.duarte' };
      await does('2026-09-02', 'amina.hassan', 'specialists', design);
      await does('2026-09-02', 'nadia.rahman', 'measures', sixtyHomes);
      const proposal = { development: { newHomes: 60 } };
      await does('2026-09-02', 'nadia.rahman', 'fee-assessment', { proposal });
      // £32,578 for the first fifty and £196 for each of the ten others, by the table of April 2026.
      expect((await fact('FeeAssessed')).fee).toMatchObject({
        totalPence: 3_453_800,
        table: { startsOn: '2026-04-01' },
      });
      const paid = { paymentId: 'p', amountPence: 3_500_000, method: 'bankTransfer', reference: 'b1' };
      await does('2026-09-02', 'farid.aziz', 'payments', paid);
      expect(await fact('RefundDue')).toMatchObject({ cause: 'overpaid', amountPence: 46_200 });
    });

    it('has thirteen weeks without the environmental statement, and sixteen with it', async () => {
      const plain = await previews('2026-09-03', 'nadia.rahman', 'validation', { validFrom: '2026-09-01' });
      expect(plain.standing).toMatchObject({
        decideBy: '2026-12-01',
        guarantee: { value: { standing: 'running', lastDay: '2027-03-01' } },
      });
      await does('2026-09-03', 'nadia.rahman', 'validation', { validFrom: '2026-09-01', eia: true });
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-12-22' });
    });

    it('needs a site notice and a newspaper notice, thirty days each', async () => {
      await does('2026-09-08', 'grace.okafor', 'publicity/needs', departure);
      expect((await fact('PublicityNeedsRecorded')).required).toMatchObject([
        { oneOf: ['site-notice'] },
        { oneOf: ['press-notice'] },
      ]);
      await does('2026-09-08', 'grace.okafor', 'documents', paper('statement', 'statement'));
      await does('2026-09-08', 'grace.okafor', 'documents', paper('masterplan', 'plan'));
      await does('2026-09-10', 'grace.okafor', 'documents', paper('photograph', 'noticeEvidence'));
      for (const id of ['statement', 'masterplan', 'photograph'])
        await does('2026-09-10', 'grace.okafor', `documents/${id}/publish-status`, shown);
      await looksAtWhatCame('2026-09-10', 'grace.okafor');
      await does('2026-09-10', 'grace.okafor', 'publication');
      const lost = { place: 'The field gate', evidence: 'no-such-photograph' };
      await refuses('2026-09-10', 'grace.okafor', 'publicity/site-notices', lost, 'unknown-document');
      const notice = { place: 'The field gate', evidence: 'photograph' };
      await does('2026-09-10', 'grace.okafor', 'publicity/site-notices', notice);
      expect(await fact('SiteNoticeDisplayed')).toMatchObject({ commentsUntil: '2026-10-09' });
      await refuses('2026-10-12', 'grace.okafor', 'recommendation', approval, 'publicity-missing');
      await does('2026-10-12', 'grace.okafor', 'publicity/press-notices', pressNotice);
      expect(await fact('PressNoticePublished')).toMatchObject({ commentsUntil: '2026-10-17' });
    });

    it('is consulted on, amended, and consulted on again for thirty days', async () => {
      await does('2026-09-10', 'grace.okafor', 'consultations', { consultees: [highways, parish] });
      expect((await fact('ConsulteesContacted')).consultees).toMatchObject([
        { consulteeId: 'highways', respondBy: '2026-10-09' },
        { consulteeId: 'parish', respondBy: '2026-09-30' },
      ]);
      const doubt = { position: 'amendmentsNeeded', comment: 'The junction is too small.' };
      await does('2026-10-05', 'grace.okafor', 'consultees/highways/responses', doubt);
      const nothingToSay = { position: 'noComment', comment: 'None.' };
      await does('2026-10-05', 'grace.okafor', 'consultees/parish/responses', nothingToSay);
      await does('2026-11-02', 'grace.okafor', 'documents', paper('masterplan-b', 'plan'));
      const change = {
        description: 'A larger junction',
        documents: ['masterplan-b'],
        supersedes: [{ documentId: 'masterplan', supersededBy: 'masterplan-b' }],
        reconsultationNeeded: true,
      };
      await does('2026-11-02', 'grace.okafor', 'amendments', change);
      const stranger = { consulteeId: 'sewers', name: 'Water company', kind: 'statutory' };
      const wrong = { consultees: [stranger] };
      await refuses('2026-11-02', 'grace.okafor', 'reconsultations', wrong, 'not-consulted-before');
      await does('2026-11-02', 'grace.okafor', 'reconsultations', { consultees: [highways] });
      expect((await fact('ConsulteesContacted')).consultees).toMatchObject([{ respondBy: '2026-12-01' }]);
    });

    it('has a performance agreement with the applicant, and no refund for lateness after that', async () => {
      await does('2026-10-05', 'grace.okafor', 'documents', paper('programme', 'correspondence'));
      const programme = { agreementId: 'ppa', decideBy: '2027-02-26', document: 'programme' };
      await does('2026-10-05', 'grace.okafor', 'performance-agreements', programme);
      expect(await caseNow('2026-10-05')).toMatchObject({ decideBy: '2027-02-26' });
      const shorter = { decideBy: '2027-01-29', proposedBy: 'applicant', reason: 'In a hurry' };
      await refuses('2026-10-06', 'grace.okafor', 'extensions', shorter, 'extension-not-later');
    });

    it('goes to committee if both nominated reviewers find the gateway test met', async () => {
      await refuses('2026-12-01', 'grace.okafor', 'recommendation', approval, 'publicity-running');
      await does('2026-12-02', 'grace.okafor', 'recommendation', approval);
      expect((await previews('2026-12-02', 'grace.okafor', 'notes', { note: '-' })).standing).toMatchObject({
        statutoryExpiry: '2026-12-22',
        decideBy: '2027-02-26',
        earliestDecision: { lawfulFrom: '2026-12-02' },
        whoDecides: { value: 'gateway-test' },
        guarantee: { value: { standing: 'removed', by: 'extension-agreed' } },
      });
      const referral = { reason: 'Of more than local interest' };
      await refuses('2026-12-02', 'amina.hassan', 'committee-referral', referral, 'gateway-test-open');
      const oneOnly = { ...referral, gateway: { officerAgrees: true, memberAgrees: false } };
      await refuses('2026-12-02', 'amina.hassan', 'committee-referral', oneOnly, 'officers-decide');
      const both = { ...referral, gateway: { officerAgrees: true, memberAgrees: true } };
      await does('2026-12-02', 'amina.hassan', 'committee-referral', both);
      const granted = { decision: 'granted' };
      await refuses('2026-12-02', 'amina.hassan', 'decision', granted, 'not-resolved');
    });

    it('is resolved to be granted subject to the obligation, at the meeting and not before', async () => {
      await does('2026-12-03', 'grace.okafor', 'obligation/heads-of-terms', { heads });
      await does('2026-12-03', 'carol.venn', 'committee-meeting', meeting);
      const grant = {
        meetingId: 'dec',
        resolution: 'grant',
        subjectToObligation: true,
        reason: 'As reported',
      };
      await refuses('2026-12-08', 'carol.venn', 'committee-resolution', grant, 'meeting-to-come');
      const elsewhere = { ...grant, meetingId: 'jan' };
      await refuses('2026-12-16', 'carol.venn', 'committee-resolution', elsewhere, 'unknown-meeting');
      await does('2026-12-16', 'carol.venn', 'committee-resolution', grant);
      expect(await caseNow('2026-12-16')).toMatchObject({ stage: 'awaiting obligation' });
      const granted = { decision: 'granted' };
      await refuses('2026-12-17', 'amina.hassan', 'decision', granted, 'case-awaiting-obligation');
      expect(await timePasses('2027-02-19')).toEqual(['NoteConsultationEnd', 'NoteNearDeadline']);
      await exportNow('2027-02-19');
    });

    it('is granted when the deed is dated, and the notice states the last day to begin', async () => {
      const deed = { document: 'deed' };
      await refuses('2027-02-22', 'grace.okafor', 'obligation/completion', deed, 'unknown-document');
      await does('2027-02-22', 'grace.okafor', 'documents', paper('deed', 'obligation'));
      await does('2027-02-22', 'grace.okafor', 'obligation/completion', {
        ...deed,
        deedDatedOn: '2027-02-19',
      });
      const granted = { decision: 'granted' };
      await refuses('2027-02-22', 'amina.hassan', 'decision', granted, 'condition-not-agreed');
      // Notified on 18 December, they had ten working days, without 25 and 28 December and 1 January.
      const notice = { noticeGivenOn: '2026-12-18' };
      await does('2027-02-22', 'grace.okafor', 'conditions/1/agreement', notice);
      expect(await fact('ConditionAgreed')).toMatchObject({ agreedOn: '2027-01-07' });
      await refuses('2027-02-22', 'amina.hassan', 'decision', { decision: 'refused' }, 'not-as-resolved');
      await does('2027-02-22', 'amina.hassan', 'decision', granted);
      expect(await fact('DecisionIssued')).toMatchObject({
        decidedBy: 'committee',
        lawfulFrom: '2026-12-02',
        inTime: true,
      });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({
        plans: expect.arrayContaining([expect.objectContaining({ documentId: 'masterplan-b' })]),
        obligationDatedOn: '2027-02-19',
        lapsesAfter: '2030-02-21',
        appealBy: '2027-08-22',
      });
      expect(await exportNow('2027-02-22')).toMatchObject({
        data: { assessment: { committeeDecision: 'granted', committeeDecisionDate: '2027-02-22' } },
      });
    });

    it('has no refund due after any length of time, because an extension was agreed', async () => {
      // Twenty-six weeks beginning with 1 September end on 1 March.
      expect(await timePasses('2027-03-02')).toEqual([]);
      expect((await facts()).map(({ type }) => type)).not.toContain('GuaranteeRefundDue');
    });
  });
};

const shown = { publishStatus: 'publish', reason: 'Names nobody' };

const sixtyHomes = { homes: 60, siteHectares: 2.1 };

const departure = {
  departure: true,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
  interiorOfGradeTwoOnly: false,
};

const pressNotice = { newspaper: 'Cambridge News', publishedOn: '2026-09-18' };

const highways = { consulteeId: 'highways', name: 'County highways', kind: 'statutory' };
const parish = { consulteeId: 'parish', name: 'Trumpington residents', kind: 'parish' };

const heads = [
  { subject: 'Affordable housing', summary: '24 of the 60 homes' },
  { subject: 'Primary school', summary: 'A contribution to places', amountPence: 48_000_000 },
];

const meeting = {
  meetingId: 'dec',
  committee: 'Planning committee',
  meetsOn: '2026-12-16',
  agendaItem: '5',
};

const approval = {
  recommendation: 'grant',
  report: 'The harm of the departure is outweighed by the homes.',
  conditions: [
    {
      text: 'No works begin before the archaeology is recorded.',
      reason: 'The site is of interest.',
      timing: 'preCommencement',
      detailsRequired: true,
    },
    { text: 'Built to the approved plans.', reason: 'For certainty.' },
  ],
};
