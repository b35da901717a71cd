import type { CalendarDate } from '#legislation';
import type { LibraryEntry } from './condition-library.js';
import type { DirectoryEntry } from './consultee-directory.js';
import type { CouncilEvent, CouncilJoined, CouncilSetting } from './events.js';
import { withVersion } from './versions.js';

export type Dated<Setting> = Setting & { readonly from: CalendarDate };

export type Council =
  | { readonly joined: false }
  | {
      readonly joined: true;
      readonly name: string;
      readonly begins: CouncilJoined['begins'];
      /** In the order of their first days; of two for one day the one recorded later comes later. */
      readonly settings: readonly Dated<CouncilSetting>[];
      /** Every version of every condition that its officers choose from. */
      readonly library: readonly LibraryEntry[];
      /** Every version of every consultee that its officers choose from. */
      readonly directory: readonly DirectoryEntry[];
    };

export type Joined = Extract<Council, { joined: true }>;

/** Only remembers: a setting by its day, a condition and a consultee in their versions. */
export function evolve(state: Council, event: CouncilEvent): Council {
  const { effectiveOn: from, council: _, ...fact } = event;
  if (fact.type === 'CouncilJoined') {
    const { name, begins, referenceFormat } = fact;
    const settings = [{ type: 'ReferenceFormatSet', referenceFormat, from }] as const;
    return { joined: true, name, begins, settings, library: [], directory: [] };
  }
  if (!state.joined) return state;
  if (fact.type === 'LibraryConditionSet') {
    const { type: _, ...entry } = fact;
    return { ...state, library: withVersion(state.library, { ...entry, from }) };
  }
  if (fact.type === 'DirectoryConsulteeSet') {
    const { type: _, ...entry } = fact;
    return { ...state, directory: withVersion(state.directory, { ...entry, from }) };
  }
  const settings = [...state.settings, { ...fact, from }].toSorted((one, other) =>
    one.from === other.from ? 0 : one.from < other.from ? -1 : 1,
  );
  return { ...state, settings };
}
