import { type CalendarDate, type CouncilLaw, scaleOf, statutoryExpiryIn } from '#legislation';
import { accept } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { isValid, type PlanningApplication } from '../state.js';

/** What is proposed, measured by the officer: scale, the clock and who decides follow from it. */
export interface MeasureDevelopment {
  readonly type: 'MeasureDevelopment';
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly on: CalendarDate;
}

export const mayMeasureDevelopment = (state: PlanningApplication) =>
  inStage(state, ['validating', 'invalid', 'live'], 'measured');

export function measureDevelopment(
  { homes, siteHectares, floorSpaceSquareMetres, on }: MeasureDevelopment,
  found: FoundBy<typeof mayMeasureDevelopment>,
  law: CouncilLaw,
): CaseOutcome {
  const development = {
    type: found.applicationType,
    madeOn: found.receivedOn,
    ...(homes !== null && { homes }),
    ...(siteHectares !== null && { siteHectares }),
    ...(floorSpaceSquareMetres !== null && { floorSpaceSquareMetres }),
  };
  const answer = scaleOf(development, law.corrections);
  const scale = answer?.value ?? found.scale;
  const measures = { homes, siteHectares, floorSpaceSquareMetres, scale, because: answer?.because ?? null };
  if (same(found.measures, measures)) return accept();
  const measured = { type: 'DevelopmentMeasured', ...of(found, on), ...measures } as const;
  if (!isValid(found)) return accept(measured);
  const deadline = statutoryDeadline({ ...found, scale }, found.clock, law.corrections);
  const moves = deadline && deadline.decideBy !== statutoryExpiryIn(found.clock.deadlines);
  return accept<PlanningApplicationEvent>(
    measured,
    ...(moves ? [{ type: 'DeadlineSet', ...of(found, on), ...deadline } as const] : []),
  );
}

interface Measured {
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
}

const same = (one: Measured | null, other: Measured): boolean =>
  one !== null &&
  one.homes === other.homes &&
  one.siteHectares === other.siteHectares &&
  one.floorSpaceSquareMetres === other.floorSpaceSquareMetres;
