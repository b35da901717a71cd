import { describe, expect, it } from '@jest/globals';
import { grantTwoHomes, linkTo } from './a-permission.js';
import type { Story } from './planning-office.js';

/** A rooflight moved by a metre: granted in 28 days, and the permission is amended. */
export const nonMaterialAmendment: Story = (newCase) => {
  const permission = newCase();
  const parent = { caseId: '', reference: '' };
  const amendment = { caseId: '', reference: '' };

  describe('a non-material amendment', () => {
    const { submitted, does, refuses, previews, fact } = newCase();

    it('depends on a permission', async () => {
      Object.assign(parent, await grantTwoHomes(permission));
      const received = await submitted('2026-06-01T10:00:00Z', 'amendment.nonMaterial', { paid: false });
      Object.assign(amendment, linkTo(received));
      const link = { parent, relation: 'non-material-amendment' };
      await refuses(
        '2026-06-01',
        'nadia.rahman',
        'parent',
        { ...link, parent: amendment },
        'parent-of-itself',
      );
      await does('2026-06-01', 'nadia.rahman', 'parent', link);
      const elsewhere = { caseId: '7d0c5c6e-1111-4222-8333-944445555667', reference: '26/09999/FUL' };
      await refuses('2026-06-01', 'nadia.rahman', 'parent', { ...link, parent: elsewhere }, 'parent-known');
    });

    it('costs £309, which must be paid in full before it is valid', async () => {
      await does('2026-06-01', 'nadia.rahman', 'fee-assessment', { proposal: { parent: 'other' } });
      const paid = (paymentId: string, amountPence: number) =>
        does('2026-06-02', 'farid.aziz', 'payments', {
          ...{ paymentId, amountPence, method: 'online', reference: paymentId },
        });
      // Last year's fee.
      await paid('p1', 29_800);
      await refuses('2026-06-02', 'nadia.rahman', 'validation', { validFrom: '2026-06-02' }, 'fee-underpaid');
      await paid('p2', 1_100);
      await does('2026-06-02', 'nadia.rahman', 'validation', { validFrom: '2026-06-02' });
      await does('2026-06-02', 'nadia.rahman', 'publication');
      // Twenty-eight days after 2 June.
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-06-30' });
    });

    it('needs neither publicity nor consultation, and may be extended', async () => {
      const grant = { recommendation: 'grant', report: 'Not material.' };
      const { refused, standing } = await previews('2026-06-03', 'dylan.price', 'recommendation', grant);
      expect(refused).toBeNull();
      expect(standing).toMatchObject({ earliestDecision: { lawfulFrom: '2026-06-02' } });
      const close = 'consultations/close';
      await refuses('2026-06-03', 'dylan.price', close, {}, 'nobody-consulted');
      const more = { proposalId: 'x', decideBy: '2026-07-14', proposedBy: 'applicant', reason: 'Leave' };
      await does('2026-06-03', 'dylan.price', 'extensions', more);
      await does('2026-06-03', 'dylan.price', 'extensions/x/rejection', { reason: 'Not needed after all' });
      await refuses('2026-06-04', 'dylan.price', 'extensions/x/agreement', {}, 'extension-rejected');
    });

    it('is decided by officers, even if a member asks for a committee', async () => {
      await does('2026-06-15', 'dylan.price', 'recommendation', {
        recommendation: 'grant',
        report: 'A metre to the left is not material.',
      });
      const called = { reason: 'A member asked', memberCallIn: true };
      await refuses('2026-06-15', 'amina.hassan', 'committee-referral', called, 'officers-decide');
      await does('2026-06-16', 'amina.hassan', 'decision', { decision: 'granted' });
      const { notice } = await fact('DecisionNoticeGenerated');
      // It amends a permission and is not one: it does not lapse.
      expect(notice).toMatchObject({ lapsesAfter: null, appealBy: null });
    });

    it('amends its permission once, which otherwise stays unchanged', async () => {
      const change = { entryId: 'rooflight', description: 'A rooflight moved by a metre', linked: amendment };
      const amended = 'amendments-after-decision';
      await permission.does('2026-06-16', 'dylan.price', amended, change);
      await permission.does('2026-06-16', 'dylan.price', amended, change);
      const facts = (await permission.facts()).map(({ type }) => type);
      expect(facts.filter((type) => type === 'PermissionAmended')).toHaveLength(1);
      expect(await permission.fact('PermissionAmended')).toMatchObject({ linked: amendment });
    });
  });

  describe('a change that is material after all', () => {
    const { submitted, does, refuses, timePasses, fact } = newCase();

    it('is refused late, for that reason, and amends nothing', async () => {
      await submitted('2026-06-01T10:00:00Z', 'amendment.nonMaterial');
      const valid = { validFrom: '2026-06-01' };
      await refuses('2026-06-01', 'nadia.rahman', 'validation', valid, 'parent-missing');
      await does('2026-06-01', 'nadia.rahman', 'parent-elsewhere', {
        ...{ reference: 'C/2019/0417/F', authority: 'The council’s former system' },
        ...{ relation: 'non-material-amendment', reason: 'Given before cases were kept here' },
      });
      await does('2026-06-02', 'nadia.rahman', 'validation', { validFrom: '2026-06-01' });
      await does('2026-06-02', 'nadia.rahman', 'publication');
      expect(await timePasses('2026-06-30')).toEqual(['NoteMissedDeadline']);
      const refusal = { recommendation: 'refuse', report: 'Another storey is material.' };
      await refuses('2026-06-30', 'dylan.price', 'recommendation', refusal, 'reasons-missing');
      const refusalReasons = ['Another storey is a material change'];
      await does('2026-06-30', 'dylan.price', 'recommendation', { ...refusal, refusalReasons });
      await does('2026-07-01', 'amina.hassan', 'decision', { decision: 'refused' });
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: false });
      // The Planning Guarantee covers permissions only: no fee is refunded, however late.
      expect(await timePasses('2027-01-04')).toEqual([]);
      const change = { description: 'Another storey', linked: parent };
      await refuses('2027-01-05', 'dylan.price', 'amendments-after-decision', change, 'not-granted');
    });
  });
};
