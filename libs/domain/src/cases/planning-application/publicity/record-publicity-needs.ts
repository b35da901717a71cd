import { type CalendarDate, type CouncilLaw, publicityRequired } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { contradicted } from '../questions/publicity-needs.js';
import type { PlanningApplication } from '../state.js';
import type { Circumstances } from '../vocabulary/circumstances.js';

/** The circumstances of site and plan that decide publicity: all of them, or those known so far. */
export interface RecordPublicityNeeds {
  readonly type: 'RecordPublicityNeeds';
  readonly circumstances: Circumstances;
  /** Why a circumstance does not apply although a constraint on the file suggests it. */
  readonly reason: string | null;
  readonly on: CalendarDate;
}

const mayRecordPublicityNeeds = (state: PlanningApplication) => undecided(state, 'publicised');

function recordPublicityNeeds(
  { circumstances: said, reason, on }: RecordPublicityNeeds,
  found: FoundBy<typeof mayRecordPublicityNeeds>,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const names = Object.keys(said) as (keyof Circumstances)[];
  if (names.length === 0) return reject('nothing-said', 'Answer at least one of the questions.');
  const before = found.publicity;
  const against = contradicted(found, said).filter(({ constraintId }) => !before.despite.has(constraintId));
  if (against.length > 0 && reason === null) {
    const constraints = against.map(({ name }) => name).join(', ');
    const because = `${constraints} on the file suggests that this applies: say why it does not, or remove the constraint.`;
    return reject('publicity-needs-contradicted', because);
  }
  if (against.length === 0 && names.every((name) => before.circumstances[name] === said[name]))
    return accept();
  const circumstances = { ...before.circumstances, ...said };
  const { applicationType: type, scale, receivedOn: madeOn, clock } = found;
  const answers =
    publicityRequired({ type, scale, madeOn, eia: clock.eia, ...circumstances }, corrections) ?? [];
  const required = answers.map(({ value, because }) => ({ ...value, because }));
  const despite = against.map(({ constraintId }) => constraintId);
  return accept({
    type: 'PublicityNeedsRecorded',
    ...of(found, on),
    ...{ circumstances, required, despite, reason: despite.length > 0 ? reason : null },
  });
}

export const RecordPublicityNeeds: Act<RecordPublicityNeeds> = act(
  mayRecordPublicityNeeds,
  recordPublicityNeeds,
  { days: { on: done() } },
);
