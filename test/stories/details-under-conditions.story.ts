import { describe, expect, it } from '@jest/globals';
import { grantTwoHomes, linkTo, threeConditions } from './a-permission.js';
import { ordinarySite } from './case-story.js';
import type { Story } from './planning-office.js';

/** One permission, and three applications about its conditions: approved, deemed approved, refused too late. */
export const detailsUnderConditions: Story = (newCase) => {
  const permission = newCase();
  const parent = { caseId: '', reference: '' };
  const relation = 'discharge-of-conditions';

  describe('details of bricks under a condition', () => {
    const { submitted, does, previews, fact } = newCase();
    const bricks = { caseId: '', reference: '' };

    it('depend on a permission, and on one of its conditions that asks for details', async () => {
      Object.assign(parent, await grantTwoHomes(permission));
      Object.assign(
        bricks,
        linkTo(await submitted('2026-05-05T10:00:00Z', 'approval.conditions', { paid: false })),
      );
      await does('2026-05-05', 'nadia.rahman', 'parent', { parent, relation });
      const details = (conditions: number[]) => ({ conditions, linked: bricks });
      const refused = (conditions: number[], code: string) =>
        permission.refuses('2026-05-05', 'nadia.rahman', 'details', details(conditions), code);
      await refused([9], 'unknown-condition');
      await refused([2, 1], 'no-details-needed');
      await permission.does('2026-05-05', 'nadia.rahman', 'details', details([2]));
    });

    it('cost £309 a request from April 2026, and have eight weeks', async () => {
      await does('2026-05-05', 'nadia.rahman', 'fee-assessment', {
        proposal: { parent: 'other', requests: 1 },
      });
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { totalPence: 30_900 } });
      const paid = { paymentId: 'p1', amountPence: 30_900, method: 'online', reference: 'gp1' };
      await does('2026-05-05', 'farid.aziz', 'payments', paid);
      await does('2026-05-06', 'nadia.rahman', 'validation', { validFrom: '2026-05-05' });
      await does('2026-05-06', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-06-30' });
    });

    it('need no publicity, and are approved by a second officer', async () => {
      const approve = { recommendation: 'grant', report: 'Cambridge gault: approve.' };
      const { standing } = await previews('2026-06-01', 'dylan.price', 'recommendation', approve);
      expect(standing).toMatchObject({
        stage: 'to decide',
        earliestDecision: { lawfulFrom: '2026-05-05' },
      });
      await does('2026-06-01', 'dylan.price', 'recommendation', approve);
      await does('2026-06-02', 'amina.hassan', 'decision', { decision: 'granted' });
      const { notice } = await fact('DecisionNoticeGenerated');
      expect(notice).toMatchObject({ lapsesAfter: null });
    });

    it('discharge their condition permanently', async () => {
      const approval = 'conditions/2/approval';
      await permission.does('2026-06-02', 'dylan.price', approval, { linked: bricks });
      expect(await permission.fact('ConditionDischarged')).toMatchObject({
        condition: 2,
        how: 'details-approved',
        dischargedOn: '2026-06-02',
      });
      const again = { conditions: [2], linked: bricks };
      await permission.refuses('2026-06-03', 'nadia.rahman', 'details', again, 'condition-discharged');
      const no = 'conditions/2/refusal';
      await permission.refuses('2026-06-03', 'dylan.price', no, { linked: bricks }, 'no-details');
    });
  });

  describe('details of drains, without an answer', () => {
    const { submitted, does, refuses, timePasses, fact, facts } = newCase();
    const drains = { caseId: '', reference: '' };

    it('are received on Monday 8 June and due by 3 August', async () => {
      Object.assign(drains, linkTo(await submitted('2026-06-08T10:00:00Z', 'approval.conditions')));
      await does('2026-06-08', 'nadia.rahman', 'parent', { parent, relation });
      await permission.does('2026-06-08', 'nadia.rahman', 'details', { conditions: [3], linked: drains });
      await does('2026-06-08', 'nadia.rahman', 'validation', { validFrom: '2026-06-08' });
      await does('2026-06-08', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-08-03' });
    });

    it('may be deemed approved after a notice, but not before six weeks, nor for an exempt condition', async () => {
      const notice = 'deemed-discharge-notice';
      await refuses('2026-07-20', 'nadia.rahman', notice, {}, 'notice-too-early');
      await refuses('2026-07-21', 'nadia.rahman', notice, { exempt: true }, 'condition-exempt');
      await does('2026-07-21', 'nadia.rahman', notice);
      // Fourteen days after the day that follows receipt, which is later than the end of the eight weeks.
      expect(await fact('DeemedDischargeNoticeReceived')).toMatchObject({ effectOn: '2026-08-05' });
    });

    it('are deemed approved on that day, which discharges the condition', async () => {
      expect(await timePasses('2026-08-04')).toEqual(['NoteMissedDeadline']);
      expect(await timePasses('2026-08-05')).toEqual(['NoteDeemedDischarge']);
      const late = { recommendation: 'refuse', report: 'Too small.', refusalReasons: ['Flooding'] };
      await refuses('2026-08-06', 'dylan.price', 'recommendation', late, 'case-determined');
      const deemed = { on: '2026-08-05', linked: drains };
      await permission.does('2026-08-06', 'dylan.price', 'conditions/3/deemed-discharge', deemed);
      expect(await permission.fact('ConditionDischarged')).toMatchObject({ condition: 3, how: 'deemed' });
    });

    it('have no refund, because fewer than twelve weeks had passed without an answer', async () => {
      expect(await timePasses('2026-09-15')).toEqual([]);
      expect((await facts()).map(({ type }) => type)).not.toContain('RefundDue');
    });
  });

  describe('details that are refused after more than twelve weeks', () => {
    const { submitted, does, twoDo, refuses, timePasses, fact } = newCase();
    const other = newCase();
    const again = { caseId: '', reference: '' };

    it('have their fee refundable on the day after the twelfth week', async () => {
      const anew = await grantTwoHomes(other);
      Object.assign(
        again,
        linkTo(await submitted('2026-06-08T10:00:00Z', 'approval.conditions', { paid: false })),
      );
      await does('2026-06-08', 'nadia.rahman', 'parent', { parent: anew, relation });
      await other.does('2026-06-08', 'nadia.rahman', 'details', { conditions: [2], linked: again });
      await does('2026-06-08', 'nadia.rahman', 'fee-assessment', {
        proposal: { parent: 'other', requests: 1 },
      });
      const paid = { paymentId: 'p1', amountPence: 30_900, method: 'online', reference: 'gp1' };
      await does('2026-06-08', 'farid.aziz', 'payments', paid);
      await does('2026-06-08', 'nadia.rahman', 'validation', { validFrom: '2026-06-08' });
      await does('2026-06-08', 'nadia.rahman', 'publication');
      expect(await timePasses('2026-08-31')).toEqual(['NoteMissedDeadline']);
      expect(await timePasses('2026-09-01')).toEqual(['NoteConditionFeeRefund']);
      expect(await fact('RefundDue')).toMatchObject({
        cause: 'conditions not answered',
        amountPence: 30_900,
      });
    });

    it('have it paid by two people', async () => {
      await refuses('2026-09-02', 'farid.aziz', 'refunds/refund-1/payment', {}, 'second-person');
      await twoDo('2026-09-02', ['farid.aziz', 'peter.lowe'], 'refunds/refund-1/payment');
      expect(await fact('RefundPaid')).toMatchObject({ amountPence: 30_900 });
    });

    it('can still be refused, with reasons, and may be submitted again', async () => {
      const refusal = { recommendation: 'refuse', report: 'Yellow.' };
      await refuses('2026-09-02', 'dylan.price', 'recommendation', refusal, 'reasons-missing');
      await does('2026-09-02', 'dylan.price', 'recommendation', { ...refusal, refusalReasons: ['Yellow'] });
      await does('2026-09-03', 'amina.hassan', 'decision', { decision: 'refused' });
      // Six months from the notice, as for everything but a householder application.
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: false });
      expect((await fact('DecisionNoticeGenerated')).notice).toMatchObject({ appealBy: '2027-03-03' });
      await other.does('2026-09-03', 'dylan.price', 'conditions/2/refusal', { linked: again });
      expect(await other.fact('ConditionDetailsRefused')).toMatchObject({ condition: 2 });
      const red = await newCase().submitted('2026-09-18T10:00:00Z', 'approval.conditions', { paid: false });
      const better = { conditions: [2], linked: linkTo(red) };
      await other.does('2026-09-20', 'nadia.rahman', 'details', better);
    });
  });

  describe("details under an inspector's conditions", () => {
    const { submitted, does, refuses, fact } = newCase();

    it('can be submitted once an appeal was allowed with conditions', async () => {
      await submitted('2026-03-02T10:00:00Z', 'pp.full.minor');
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      await does('2026-03-05', 'dylan.price', 'publicity/needs', ordinarySite);
      await does('2026-03-05', 'dylan.price', 'publicity/neighbour-letters', { letters: 6 });
      await does('2026-03-26', 'dylan.price', 'recommendation', {
        ...{ recommendation: 'refuse', report: 'Too high.', refusalReasons: ['Its height'] },
      });
      await does('2026-03-26', 'amina.hassan', 'decision', { decision: 'refused' });
      const appeal = { appealId: 'a1', inspectorateReference: 'APP/Q0505/W/26/1', against: 'refusal' };
      await does('2026-05-05', 'amina.hassan', 'appeals', appeal);
      await does('2026-05-06', 'amina.hassan', 'appeals/a1/validation');
      await does('2026-05-20', 'amina.hassan', 'appeals/a1/start', { procedure: 'writtenRepresentations' });
      const colours = newCase();
      const sentIn = await colours.submitted('2026-06-01T10:00:00Z', 'approval.conditions', { paid: false });
      const linked = linkTo(sentIn);
      const details = { conditions: [2], linked };
      await refuses('2026-06-01', 'nadia.rahman', 'details', details, 'not-granted');
      const allowed = { outcome: 'allowed', conditions: threeConditions };
      const decision = 'appeals/a1/decision';
      const dismissed = { ...allowed, outcome: 'dismissed' };
      await refuses('2026-09-01', 'amina.hassan', decision, dismissed, 'conditions-not-possible');
      await does('2026-09-01', 'amina.hassan', decision, allowed);
      await does('2026-09-20', 'nadia.rahman', 'details', details);
      // An undecided case discharges nothing.
      const approval = 'conditions/2/approval';
      await refuses('2026-10-20', 'dylan.price', approval, { linked }, 'linked-not-decided');
      expect(await fact('DetailsSubmitted')).toMatchObject({ conditions: [2], linked });
    });
  });
};
