import { describe, expect, it } from '@jest/globals';
import { linkTo } from './a-permission.js';
import { ordinarySite } from './case-story.js';
import type { Story } from './planning-office.js';

/** Sixty homes on 2.4 hectares: an outline permission, then its reserved matters. */
export const outlineAndReservedMatters: Story = (newCase) => {
  const outline = newCase();
  const parent = { caseId: '', reference: '' };

  describe('an outline application for sixty homes', () => {
    const { submitted, does, refuses, fact } = outline;
    const grant = {
      recommendation: 'grant',
      report: 'Allocated in the plan.',
      conditions: [
        { text: 'Reserved matters within three years.', reason: 'Section 92.' },
        { text: 'Begin within two years of the last approval.', reason: 'Section 92.' },
      ],
    };

    it('costs £659 for each tenth of a hectare, up to two and a half hectares', async () => {
      Object.assign(parent, linkTo(await submitted('2026-04-13T10:00:00Z', 'pp.outline.major.all')));
      await does('2026-04-13', 'nadia.rahman', 'fee-assessment', {
        proposal: { development: { newHomes: 60, siteArea: { hectares: '2.4' } } },
      });
      // 24 x 659.
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { totalPence: 1_581_600 } });
      const paid = { paymentId: 'p1', amountPence: 1_581_600, method: 'bankTransfer', reference: 'bacs' };
      await does('2026-04-14', 'farid.aziz', 'payments', paid);
    });

    it('is major, and therefore has thirteen weeks', async () => {
      await does('2026-04-14', 'nadia.rahman', 'measures', { homes: 60, siteHectares: 2.4 });
      await does('2026-04-14', 'nadia.rahman', 'validation', { validFrom: '2026-04-13' });
      await does('2026-04-14', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-07-13' });
    });

    it('is publicised to neighbours and in a newspaper, and sent to statutory consultees', async () => {
      await does('2026-04-15', 'dylan.price', 'publicity/needs', ordinarySite);
      await does('2026-04-15', 'dylan.price', 'publicity/neighbour-letters', { letters: 140 });
      // Twenty-one days beginning with 15 April, the bank holiday of 4 May not counted.
      expect(await fact('NeighbourLettersSent')).toMatchObject({ commentsUntil: '2026-05-06' });
      await refuses('2026-05-07', 'dylan.price', 'recommendation', grant, 'publicity-missing');
      await does('2026-05-07', 'dylan.price', 'publicity/press-notices', { newspaper: 'Cambridge News' });
      // Fourteen days beginning with 7 May.
      expect(await fact('PressNoticePublished')).toMatchObject({ commentsUntil: '2026-05-20' });
      const consultees = [{ consulteeId: 'highways', name: 'Highways', kind: 'statutory' }];
      await does('2026-05-07', 'dylan.price', 'consultations', { consultees });
      await refuses('2026-05-21', 'dylan.price', 'recommendation', grant, 'publicity-running');
      const answer = { position: 'noObjection', comment: 'None' };
      await does('2026-05-21', 'dylan.price', 'consultees/highways/responses', answer);
    });

    it('is granted, with three years to apply for its reserved matters', async () => {
      await does('2026-05-21', 'dylan.price', 'recommendation', grant);
      await does('2026-05-22', 'amina.hassan', 'decision', { decision: 'granted' });
      expect(await fact('DecisionIssued')).toMatchObject({ lawfulFrom: '2026-05-21', inTime: true });
      const { notice } = await fact('DecisionNoticeGenerated');
      expect(notice).toMatchObject({ lapsesAfter: '2029-05-21', appealBy: '2026-11-22' });
    });
  });

  describe('the reserved matters of all sixty homes', () => {
    const { submitted, does, refuses, previews, fact } = newCase();

    it('depend on the outline permission, and cost as much as a full application for sixty homes', async () => {
      await submitted('2026-11-09T10:00:00Z', 'approval.reservedMatters');
      const link = { parent, relation: 'section-73' };
      await refuses('2026-11-09', 'nadia.rahman', 'parent', link, 'relation-not-for-type');
      await does('2026-11-09', 'nadia.rahman', 'parent', { ...link, relation: 'reserved-matters' });
      await does('2026-11-09', 'nadia.rahman', 'fee-assessment', {
        proposal: { development: { newHomes: 60 } },
      });
      // 32,578 and 196 for each of the ten above fifty.
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { totalPence: 3_453_800 } });
      const paid = { paymentId: 'p1', amountPence: 3_453_800, method: 'bankTransfer', reference: 'bacs' };
      await does('2026-11-10', 'farid.aziz', 'payments', paid);
    });

    it('have thirteen weeks and no required publicity', async () => {
      await does('2026-11-10', 'nadia.rahman', 'measures', { homes: 60, siteHectares: 2.4 });
      await does('2026-11-10', 'nadia.rahman', 'validation', { validFrom: '2026-11-09' });
      await does('2026-11-10', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2027-02-08' });
      const grant = { recommendation: 'grant', report: 'Good streets.' };
      const { standing } = await previews('2026-12-01', 'dylan.price', 'recommendation', grant);
      expect(standing.earliestDecision).toMatchObject({ lawfulFrom: '2026-11-09' });
      // The national scheme: an outline of fewer than 500 homes leaves them to officers.
      expect(standing.whoDecides).toMatchObject({ value: 'officer' });
    });

    it('are approved, with two years to begin', async () => {
      const grant = { recommendation: 'grant', report: 'Good streets.' };
      await does('2026-12-01', 'dylan.price', 'recommendation', grant);
      const called = { reason: 'Members wish to see it', memberCallIn: true };
      await refuses('2026-12-01', 'amina.hassan', 'committee-referral', called, 'officers-decide');
      await does('2026-12-02', 'amina.hassan', 'decision', { decision: 'granted' });
      const { notice } = await fact('DecisionNoticeGenerated');
      // Two years from 2 December 2026.
      expect(notice).toMatchObject({ lapsesAfter: '2028-12-02', appealBy: null });
    });
  });

  describe('the reserved matters of a town of six hundred homes', () => {
    const town = newCase();
    const { submitted, does, previews } = newCase();

    it('go to the gateway test, because their outline permission is for five hundred or more', async () => {
      const received = await town.submitted('2026-04-13T10:00:00Z', 'pp.outline.major.all');
      await town.does('2026-04-14', 'nadia.rahman', 'measures', { homes: 600, siteHectares: 30 });
      await town.does('2026-04-14', 'nadia.rahman', 'validation', { validFrom: '2026-04-13' });
      await town.does('2026-04-14', 'nadia.rahman', 'publication');
      await town.does('2026-04-15', 'dylan.price', 'publicity/needs', ordinarySite);
      await town.does('2026-04-15', 'dylan.price', 'publicity/neighbour-letters', { letters: 140 });
      await town.does('2026-04-15', 'dylan.price', 'publicity/press-notices', {
        newspaper: 'Cambridge News',
      });
      await town.does('2026-05-07', 'dylan.price', 'recommendation', {
        recommendation: 'grant',
        report: 'Allocated in the plan.',
      });
      await town.does('2026-05-08', 'amina.hassan', 'decision', { decision: 'granted' });
      await submitted('2026-11-09T10:00:00Z', 'approval.reservedMatters');
      const link = { parent: linkTo(received), relation: 'reserved-matters' };
      await does('2026-11-09', 'nadia.rahman', 'parent', link);
      await does('2026-11-10', 'nadia.rahman', 'measures', { homes: 40, siteHectares: 1.5 });
      await does('2026-11-10', 'nadia.rahman', 'validation', { validFrom: '2026-11-09' });
      await does('2026-11-10', 'nadia.rahman', 'publication');
      const grant = { recommendation: 'grant', report: 'Good streets.' };
      const { standing } = await previews('2026-12-01', 'dylan.price', 'recommendation', grant);
      expect(standing.whoDecides).toMatchObject({ value: 'gateway-test' });
    });
  });
};
