import { councils, type Suggestions } from '#domain';
import type { CalendarDate } from '#legislation';
import { count } from '#wording';
import type { JoinedCouncil } from '../access/directory.js';

/** The conditions that a council puts on every grant of a type, in the form of a recommendation. */
export function usualConditions(
  council: JoinedCouncil | undefined,
  applicationType: string,
  on: CalendarDate,
): Suggestions {
  const usual = councils
    .libraryOn(council?.library ?? [], on)
    .filter(({ condition }) => condition.usual && councils.isForType(condition, applicationType));
  if (usual.length === 0) return {};
  const value = usual.map(
    ({ conditionId, version, condition: { text, reason, timing, detailsRequired } }) => ({
      ...{ text, reason, timing, detailsRequired, fromLibrary: { conditionId, version } },
    }),
  );
  const because = `The council's library has ${count(usual.length, 'usual condition')} for this type, for a grant.`;
  return { conditions: { value, because } };
}
