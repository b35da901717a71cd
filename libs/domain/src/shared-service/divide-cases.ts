import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { CouncilCode } from '../values.js';
import type { CaseDivision, SharedServiceEvent } from './events.js';
import type { Founded } from './state.js';

export interface DivideCases extends CaseDivision {
  readonly service: string;
  readonly council: CouncilCode;
  readonly on: CalendarDate;
}

/** Says which successor takes which case. It may be said again until the cases have gone: those that have stay. */
export function divideCases(
  { service, council, cases, wards, otherwise, on: effectiveOn }: DivideCases,
  { succeeded }: Founded,
): Outcome<SharedServiceEvent> {
  const succession = succeeded.get(council);
  if (!succession) return reject('not-succeeded', `Say first who succeeds ${council}, and from which day.`);
  const named = [...cases, ...wards].map((each) => each.council);
  const heirs = new Set(succession.successors.map((each) => each.council));
  const stranger = [...named, otherwise].find((each) => !heirs.has(each));
  if (stranger) return reject('not-a-successor', `${stranger} is no successor of ${council}.`);
  const keys = [...cases.map(({ caseId }) => caseId), ...wards.map(({ ward }) => ward)];
  if (new Set(keys).size !== keys.length)
    return reject('divided-twice', 'A case or a ward goes to one council: one is named twice.');
  const division = { cases, wards, otherwise };
  if (JSON.stringify(succession.division) === JSON.stringify(division)) return accept();
  return accept({ type: 'CasesDivided', effectiveOn, service, council, ...division });
}
