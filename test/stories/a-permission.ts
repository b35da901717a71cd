import { type CaseStory, ordinarySite } from './case-story.js';

/** Three conditions: one to comply with, and two that need details. */
export const threeConditions = [
  { text: 'Begin within three years.', reason: 'Section 91.' },
  {
    text: 'No walls above ground before bricks are approved.',
    reason: 'The street scene.',
    timing: 'duringWorks',
    detailsRequired: true,
  },
  {
    text: 'No home to be lived in before its drains are approved.',
    reason: 'Flooding.',
    timing: 'preOccupation',
    detailsRequired: true,
  },
];

/**
 * The parent permission: two homes in South Street, received on Monday 2 March 2026, letters sent on Thursday
 * 5 March and open for comments until the 25th, granted on the 26th.
 */
export async function grantTwoHomes(parent: CaseStory): Promise<{ caseId: string; reference: string }> {
  const { submitted, does, looksAtWhatCame } = parent;
  const received = await submitted('2026-03-02T10:00:00Z', 'pp.full.minor');
  await does('2026-03-03', 'nadia.rahman', 'measures', { homes: 2, siteHectares: 0.1 });
  await does('2026-03-03', 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  await looksAtWhatCame('2026-03-03', 'nadia.rahman');
  await does('2026-03-03', 'nadia.rahman', 'publication');
  await does('2026-03-05', 'dylan.price', 'publicity/needs', ordinarySite);
  await does('2026-03-05', 'dylan.price', 'publicity/neighbour-letters', { letters: 6 });
  await does('2026-03-26', 'dylan.price', 'recommendation', {
    recommendation: 'grant',
    report: 'In keeping with the street.',
    conditions: threeConditions,
  });
  await does('2026-03-26', 'amina.hassan', 'decision', { decision: 'granted' });
  return { caseId: received.body.caseId, reference: received.body.caseReference };
}

/** The data by which other cases refer to a case. */
export const linkTo = ({ body }: { readonly body: { caseId: string; caseReference: string } }) => ({
  caseId: body.caseId,
  reference: body.caseReference,
});
