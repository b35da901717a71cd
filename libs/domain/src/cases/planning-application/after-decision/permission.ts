import type { CouncilLaw } from '#legislation';
import { lapsesAfter } from '../questions/life.js';
import type { PlanningApplication } from '../state.js';
import type { ParentPermission } from '../vocabulary/linked-case.js';
import { grantedOn } from './granted.js';

/** The permission that dependent applications rely on, if one is in force; otherwise undefined. */
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
