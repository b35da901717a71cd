import { type CalendarDate, type CouncilLaw, publicityRequired } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Circumstances } from './events.js';

/** What of the site and the plan decides how the public must be told. */
export interface RecordPublicityNeeds {
  readonly type: 'RecordPublicityNeeds';
  readonly circumstances: Circumstances;
  readonly on: CalendarDate;
}

export function recordPublicityNeeds(
  { circumstances, on }: RecordPublicityNeeds,
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'publicised');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const names = Object.keys(circumstances) as (keyof Circumstances)[];
  if (names.every((name) => found.publicity.circumstances[name] === circumstances[name])) return accept();
  const { applicationType: type, scale, receivedOn: madeOn, clock } = found;
  const answers =
    publicityRequired({ type, scale, madeOn, eia: clock.eia, ...circumstances }, corrections) ?? [];
  const required = answers.map(({ value, because }) => ({ ...value, because }));
  return accept({ type: 'PublicityNeedsRecorded', ...of(found, on), circumstances, required });
}
