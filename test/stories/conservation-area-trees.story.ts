import { describe, expect, it } from '@jest/globals';
import { paper } from './case-story.js';
import type { Story } from './planning-office.js';

/**
 * A council can only allow the works or make an order. If it does neither in six weeks, the works may go
 * ahead.
 */
export const conservationAreaTrees: Story = (newCase) => {
  describe('a notice of works to a tree in a conservation area, without an answer', () => {
    const { submitted, does, refuses, timePasses, fact } = newCase();

    it('has a period of six weeks from the day of receipt', async () => {
      await submitted('2026-03-02T10:00:00Z', 'wtt.notice');
      await does('2026-03-03', 'nadia.rahman', 'fee-assessment', { proposal: {} });
      expect(await fact('FeeAssessed')).toMatchObject({ fee: { outcome: 'no fee' } });
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      expect(await fact('DeadlineSet')).toMatchObject({ decideBy: '2026-04-13' });
    });

    it('cannot have its period extended by any agreement', async () => {
      const longer = { decideBy: '2026-05-01', proposedBy: 'council', reason: 'Nesting birds' };
      await refuses('2026-03-10', 'bill.harker', 'extensions', longer, 'extension-not-possible');
      await does('2026-03-10', 'bill.harker', 'documents', paper('programme', 'correspondence'));
      const agreement = { decideBy: '2026-05-01', document: 'programme' };
      await refuses(
        '2026-03-10',
        'bill.harker',
        'performance-agreements',
        agreement,
        'extension-not-possible',
      );
    });

    it('cannot be granted, refused or made subject to conditions', async () => {
      const grant = { recommendation: 'grant', report: 'No amenity.' };
      await refuses('2026-03-11', 'bill.harker', 'recommendation', grant, 'decision-not-for-type');
      const replant = {
        recommendation: 'noObjection',
        report: 'No amenity.',
        conditions: [{ text: 'Plant another.', reason: 'Shade.' }],
      };
      await refuses('2026-03-11', 'bill.harker', 'recommendation', replant, 'conditions-not-possible');
    });

    it('may be carried out from the day after the six weeks, for two years', async () => {
      expect(await timePasses('2026-04-06')).toEqual(['NoteNearDeadline']);
      expect(await timePasses('2026-04-13')).toEqual([]);
      expect(await timePasses('2026-04-14')).toEqual(['NoteMissedDeadline', 'NoteDeemedOutcome']);
      expect(await timePasses('2026-04-15')).toEqual([]);
      expect(await fact('DeemedOutcomeOccurred')).toMatchObject({
        outcome: 'may-proceed',
        from: '2026-04-14',
        until: '2028-03-02',
      });
    });

    it('can then be neither answered with an order nor appealed', async () => {
      const order = {
        recommendation: 'preservationOrderMade',
        report: 'A fine lime.',
        refusalReasons: ['Seen by all'],
      };
      await refuses('2026-04-15', 'bill.harker', 'recommendation', order, 'case-determined');
      const made = { decision: 'preservationOrderMade' };
      await refuses('2026-04-15', 'amina.hassan', 'decision', made, 'case-determined');
      const appeal = { inspectorateReference: 'APP/1', against: 'refusal' };
      await refuses('2026-04-15', 'amina.hassan', 'appeals', appeal, 'no-right-of-appeal');
    });
  });

  describe('a notice that is answered by a tree preservation order', () => {
    const { submitted, does, refuses, timePasses, fact, facts } = newCase();

    it('is answered within the six weeks', async () => {
      await submitted('2026-03-02T10:00:00Z', 'wtt.notice');
      await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
      await does('2026-03-03', 'nadia.rahman', 'publication');
      const order = {
        recommendation: 'preservationOrderMade',
        report: 'A fine lime, seen from the green.',
        refusalReasons: ['Its loss would harm the green'],
      };
      await does('2026-04-10', 'bill.harker', 'recommendation', order);
      await refuses(
        '2026-04-13',
        'amina.hassan',
        'decision',
        { decision: 'noObjection' },
        'not-as-recommended',
      );
      await does('2026-04-13', 'amina.hassan', 'decision', { decision: 'preservationOrderMade' });
      expect(await fact('DecisionIssued')).toMatchObject({ inTime: true, decidedBy: 'officer' });
    });

    it('gives no right to appeal and nothing that lapses, because the order has its own procedure', async () => {
      const { notice } = await fact('DecisionNoticeGenerated');
      expect(notice).toMatchObject({ appealBy: null, lapsesAfter: null });
      const appeal = { inspectorateReference: 'APP/1', against: 'refusal' };
      await refuses('2026-04-13', 'amina.hassan', 'appeals', appeal, 'no-right-of-appeal');
    });

    it('has no deemed outcome afterwards', async () => {
      expect(await timePasses('2026-04-14')).toEqual([]);
      expect((await facts()).map(({ type }) => type)).not.toContain('DeemedOutcomeOccurred');
    });
  });
};
