import type { CalendarDate } from '#legislation';
import type { CaseStory } from './act.js';
import type { Council } from './staff.js';

/** A case while an officer has it. */
export interface OnDesk {
  readonly story: number;
  readonly council: Council;
  readonly officer: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Which cases each officer had, and when, so that time can be recorded on them. */
export function desks(stories: readonly CaseStory[]): readonly OnDesk[] {
  return stories.flatMap(({ council, acts }, story) => {
    const allocation = acts.find(({ route }) => route === 'allocation');
    const last = acts.at(-1);
    if (!allocation || !last) return [];
    const officer = String(allocation.body.officer);
    return [{ story, council, officer, from: dayOf(allocation.at), to: dayOf(last.at) }];
  });
}

const dayOf = (moment: string): CalendarDate => moment.slice(0, 10) as CalendarDate;
