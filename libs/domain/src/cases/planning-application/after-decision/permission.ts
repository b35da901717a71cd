import type { CouncilLaw } from '#legislation';
import { lapsesAfter } from '../decision/life.js';
import type { ParentPermission } from '../receiving/events.js';
import type { PlanningApplication } from '../state.js';
import { grantedOn } from './granted.js';

/** What this case is to those that hang on it; nothing while it is no permission that stands. */
export function permissionOf(
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): ParentPermission | undefined {
  if (state.stage !== 'determined') return undefined;
  const decidedOn = grantedOn(state);
  if (!decidedOn) return undefined;
  const { applicationType, scale, measures } = state;
  return {
    ...{ applicationType, scale, decidedOn },
    homes: measures?.homes ?? null,
    siteHectares: measures?.siteHectares ?? null,
    floorSpaceSquareMetres: measures?.floorSpaceSquareMetres ?? null,
    lapsesAfter: lapsesAfter(state, decidedOn, corrections),
  };
}
