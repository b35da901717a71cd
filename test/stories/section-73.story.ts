import { describe, expect, it } from '@jest/globals';
import { grantTwoHomes, linkTo, threeConditions } from './a-permission.js';
import { ordinarySite } from './case-story.js';
import type { Story } from './planning-office.js';

/** Other windows than on the approved drawings: a new permission beside the first. */
export const sectionSeventyThree: Story = (newCase) => {
  const first = newCase();
  const details = newCase();
  const parent = { caseId: '', reference: '' };

  describe('an application to vary a condition (section 73)', () => {
    const { submitted, does, refuses, previews, fact } = newCase();
    const grant = { recommendation: 'grant', report: 'Acceptable windows.', conditions: threeConditions };

    it('depends on a permission that lapses after 25 March 2029', async () => {
      Object.assign(parent, await grantTwoHomes(first));
      const { notice } = await first.fact('DecisionNoticeGenerated');
      // Three years beginning with 26 March 2026.
      expect(notice).toMatchObject({ lapsesAfter: '2029-03-25' });
      await submitted('2026-11-02T10:00:00Z', 'amendment.minorMaterial');
      await does('2026-11-02', 'nadia.rahman', 'parent', { parent, relation: 'section-73' });
    });

    it('costs £608 if its permission is neither major nor for a householder', async () => {
      const { refused } = await previews('2026-11-02', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect(refused).toMatchObject({ code: 'fee-not-known' });
      await does('2026-11-02', 'nadia.rahman', 'fee-assessment', { proposal: { parent: 'other' } });
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { totalPence: 60_800 } });
      const paid = { paymentId: 'p1', amountPence: 60_800, method: 'online', reference: 'gp1' };
      await does('2026-11-02', 'farid.aziz', 'payments', paid);
      await does('2026-11-03', 'nadia.rahman', 'measures', { homes: 2, siteHectares: 0.1 });
      await does('2026-11-03', 'nadia.rahman', 'validation', { validFrom: '2026-11-02' });
      await does('2026-11-03', 'nadia.rahman', 'publication');
      // Eight weeks: it is as small as what it varies.
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-12-28' });
    });

    it('is publicised like any application for permission', async () => {
      await does('2026-11-03', 'dylan.price', 'publicity/needs', ordinarySite);
      await refuses('2026-11-03', 'dylan.price', 'recommendation', grant, 'publicity-missing');
      await does('2026-11-04', 'dylan.price', 'publicity/neighbour-letters', { letters: 6 });
      // Twenty-one days beginning with 4 November.
      expect(await fact('NeighbourLettersSent')).toMatchObject({ commentsUntil: '2026-11-24' });
      await refuses('2026-11-24', 'dylan.price', 'recommendation', grant, 'publicity-running');
    });

    it('is decided under the same rule as its permission: two homes, so by an officer', async () => {
      await does('2026-11-25', 'dylan.price', 'recommendation', grant);
      const { standing } = await previews('2026-11-25', 'dylan.price', 'notes', { note: 'Who decides?' });
      expect(standing.whoDecides).toMatchObject({ value: 'officer' });
      const called = { reason: 'A member asked', memberCallIn: true };
      await refuses('2026-11-25', 'amina.hassan', 'committee-referral', called, 'officers-decide');
    });

    it('is a permission of its own that lapses with the first, not later', async () => {
      await does('2026-11-26', 'amina.hassan', 'decision', { decision: 'granted' });
      const { notice } = await fact('DecisionNoticeGenerated');
      expect(notice).toMatchObject({ lapsesAfter: '2029-03-25', appealBy: '2027-05-26' });
      expect(notice.conditions).toHaveLength(3);
    });

    it('has its own conditions to discharge, and does not change those of the first', async () => {
      const linked = linkTo(await details.submitted('2026-11-30T10:00:00Z', 'approval.conditions'));
      await does('2026-12-01', 'nadia.rahman', 'details', { conditions: [2], linked });
      const approval = 'conditions/2/approval';
      await refuses('2026-12-20', 'dylan.price', approval, { linked }, 'linked-not-decided');
      await first.refuses('2026-12-20', 'dylan.price', 'conditions/2/refusal', { linked }, 'no-details');
    });
  });

  describe('an application to vary a permission that was refused', () => {
    const { submitted, refuses } = newCase();
    const refused = newCase();

    it('cannot depend on it, because there is nothing to vary', async () => {
      const received = await refused.submitted('2026-03-02T10:00:00Z', 'pp.full.minor');
      await refused.does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await refused.does('2026-03-03', 'nadia.rahman', 'publication');
      await refused.does('2026-03-05', 'dylan.price', 'publicity/needs', ordinarySite);
      await refused.does('2026-03-05', 'dylan.price', 'publicity/neighbour-letters', { letters: 6 });
      await refused.does('2026-03-26', 'dylan.price', 'recommendation', {
        ...{ recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] },
      });
      await refused.does('2026-03-26', 'amina.hassan', 'decision', { decision: 'refused' });
      await submitted('2026-11-02T10:00:00Z', 'amendment.minorMaterial');
      const link = { parent: linkTo(received), relation: 'section-73' };
      await refuses('2026-11-02', 'nadia.rahman', 'parent', link, 'parent-not-granted');
      const wrong = { ...link, relation: 'reserved-matters' };
      await refuses('2026-11-02', 'nadia.rahman', 'parent', wrong, 'relation-not-for-type');
    });
  });
};
