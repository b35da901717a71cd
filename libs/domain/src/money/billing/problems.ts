import { type CouncilCode, hoursOf } from '../../values.js';
import type { Accrual } from './accrual.js';
import type { Books } from './books.js';

/** What keeps a council's statement from being right. A problem with a pool's time concerns every council. */
export function problemsOf(
  { approvedWeeks }: Books,
  { problems, byWeek }: Accrual,
  council: CouncilCode,
): readonly string[] {
  const works = [
    [council, "this council's own work"],
    ['pools', 'shared work'],
  ] as const;
  const unapproved = works.flatMap(([payer, work]) => {
    const waiting = [...(byWeek.get(payer) ?? [])].filter(([week]) => !approvedWeeks.has(week));
    const minutes = waiting.reduce((sum, [, each]) => sum + each, 0);
    return minutes === 0 ? [] : [`${hoursOf(minutes)} of ${work} are not approved.`];
  });
  return [...problems, ...unapproved];
}
