import { type CalendarDate, leavingFree } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import type { CouncilLawEvent, LawWithdrawn } from './events.js';
import type { CouncilLawBook } from './state.js';

/** Restores the national rule from a day. */
export interface WithdrawCouncilLaw extends LawWithdrawn {
  readonly type: 'WithdrawCouncilLaw';
  readonly council: CouncilCode;
  readonly from: CalendarDate;
}

export function withdrawCouncilLaw(
  { type: _, council, from, ...withdrawal }: WithdrawCouncilLaw,
  { rows }: CouncilLawBook,
): Outcome<CouncilLawEvent> {
  const { rules, until } = withdrawal;
  if (until !== null && until < from)
    return reject('period-backwards', `It cannot end on ${until}, before ${from}.`);
  const span = { from, ...(until !== null && { until }) };
  const left = new Map(Object.entries(rows));
  const missing = rules.filter(({ table, key }) => {
    const before = left.get(table) ?? [];
    const after = leavingFree(before, key, span);
    return after.length === before.length && after.every((row, at) => row === before[at]);
  });
  if (rules.length === 0 || missing.length > 0) {
    const named = missing.map(({ table, key }) => `${table} ${key}`).join(', ') || 'nothing was named';
    return reject('nothing-to-withdraw', `${council} has no rule of its own from ${from}: ${named}.`);
  }
  return accept({ type: 'CouncilLawWithdrawn', effectiveOn: from, council, ...withdrawal });
}
