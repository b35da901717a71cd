import { accept, type Outcome, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import type { TimesheetEvent } from './events.js';
import { openWeek } from './record-time.js';
import type { Timesheet } from './state.js';

export interface ReverseTime {
  readonly type: 'ReverseTime';
  readonly officer: OfficerId;
  readonly entryId: string;
  readonly because: string;
}

/** Reverses a whole entry. The right time is recorded as a new entry: nothing is ever edited. */
export function reverseTime(
  { officer, entryId, because }: ReverseTime,
  state: Timesheet,
): Outcome<TimesheetEvent> {
  const kept = state.entries.get(entryId);
  if (!kept) return reject('unknown-entry', `This timesheet has no entry ${entryId}.`);
  if (kept.reversed) return accept();
  const shut = openWeek(state, kept.workedOn);
  if (shut) return shut;
  return accept({ type: 'TimeReversed', effectiveOn: kept.workedOn, officer, because, ...kept.entry });
}
