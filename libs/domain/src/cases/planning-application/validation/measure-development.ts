import { type CalendarDate, type CouncilLaw, scaleOf, statutoryExpiryIn } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { accept } from '../../../decider.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { clockSaid } from '../state/time.js';
import { isValid, type OnFile, type PlanningApplication } from '../state.js';

/** The officer's measures of the proposal. They decide the scale, the period and who decides. */
export interface MeasureDevelopment {
  readonly type: 'MeasureDevelopment';
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  /**
   * Whether an environmental statement is required. If this or a later field is left out, it stays as it was.
   */
  readonly eia?: boolean;
  readonly psi?: boolean;
  /** The council's own land or application, or that of an officer or member. */
  readonly ownInterest?: boolean;
  readonly on: CalendarDate;
}

const mayMeasureDevelopment = (state: PlanningApplication) =>
  inStage(state, ['validating', 'invalid', 'live'], 'measured');

function measureDevelopment(
  command: MeasureDevelopment,
  found: FoundBy<typeof mayMeasureDevelopment>,
  law: CouncilLaw,
): CaseOutcome {
  const { on } = command;
  const { homes, siteHectares, floorSpaceSquareMetres } = sizes(command, found);
  const development = {
    type: found.applicationType,
    madeOn: found.receivedOn,
    ...(homes !== null && { homes }),
    ...(siteHectares !== null && { siteHectares }),
    ...(floorSpaceSquareMetres !== null && { floorSpaceSquareMetres }),
  };
  const answer = scaleOf(development, law.corrections);
  const scale = answer?.value ?? found.scale;
  const said = turnsOn(command, found);
  const measures = { homes, siteHectares, floorSpaceSquareMetres, ...said };
  if (found.measures !== null && canonicalJson(found.measures) === canonicalJson(measures)) return accept();
  const because = answer?.because ?? null;
  const measured = { type: 'DevelopmentMeasured', ...of(found, on), ...measures, scale, because } as const;
  if (!isValid(found)) return accept(measured);
  const deadline = statutoryDeadline({ ...found, scale }, clockSaid(found.clock, said), law.corrections);
  const moves = deadline && deadline.decideBy !== statutoryExpiryIn(found.clock.deadlines);
  return accept<PlanningApplicationEvent>(
    measured,
    ...(moves ? [{ type: 'DeadlineSet', ...of(found, on), ...deadline } as const] : []),
  );
}

export const MeasureDevelopment: Act<MeasureDevelopment> = act(mayMeasureDevelopment, measureDevelopment, {
  days: { on: done() },
});

type Sizes = Pick<MeasureDevelopment, 'homes' | 'siteHectares' | 'floorSpaceSquareMetres'>;

const unmeasured: Sizes = { homes: null, siteHectares: null, floorSpaceSquareMetres: null };

/** A command that gives only other findings leaves the sizes as they were. */
function sizes(
  { homes, siteHectares, floorSpaceSquareMetres, ...rest }: MeasureDevelopment,
  { measures }: OnFile,
): Sizes {
  const isOfOthers = rest.eia !== undefined || rest.psi !== undefined || rest.ownInterest !== undefined;
  const isSized = homes !== null || siteHectares !== null || floorSpaceSquareMetres !== null;
  return isOfOthers && !isSized ? (measures ?? unmeasured) : { homes, siteHectares, floorSpaceSquareMetres };
}

function turnsOn(
  { eia: saidEia, psi: saidPsi, ownInterest: saidInterest }: MeasureDevelopment,
  { measures }: OnFile,
) {
  const eia = saidEia ?? measures?.eia;
  const psi = saidPsi ?? measures?.psi;
  const ownInterest = saidInterest ?? measures?.ownInterest;
  return {
    ...(eia !== undefined && { eia }),
    ...(psi !== undefined && { psi }),
    ...(ownInterest !== undefined && { ownInterest }),
  };
}
