import type { CalendarDate } from '#legislation';
import type { CouncilSetting } from './events.js';
import type { Joined } from './state.js';

/** The days after a day on which settings change, with the kinds of settings that do. */
export function changesAfter({ settings }: Joined, day: CalendarDate): readonly SettingChange[] {
  const later = settings.filter(({ from }) => from > day);
  return [...new Set(later.map(({ from }) => from))].map((from) => ({
    from,
    types: [...new Set(later.filter((each) => each.from === from).map(({ type }) => type))],
  }));
}

interface SettingChange {
  readonly from: CalendarDate;
  readonly types: readonly CouncilSetting['type'][];
}
