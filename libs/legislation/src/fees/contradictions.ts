import type { CalendarDate } from '../dates.js';
import { applicationType } from '../types/application-type.js';
import { scaleOf } from '../types/scale.js';
import type { FeeGap } from './answer.js';
import type { Development, FeeProposal } from './proposal.js';
import { measureOfExtent } from './values.js';

/** Statements in a proposal that contradict each other. The fee follows what is measured. */
export function contradictions(proposal: FeeProposal, feeDate: CalendarDate): readonly FeeGap[] {
  return [...sizeAgainstType(proposal, feeDate), ...areasAgainstWhole(proposal)];
}

function sizeAgainstType(
  { type: code, development = {} }: FeeProposal,
  madeOn: CalendarDate,
): readonly FeeGap[] {
  const type = applicationType(code);
  const homes = numberOf(development.newHomes);
  const floor = floorSpaceOf(development);
  if (!type?.scaleInCode || (homes === undefined && floor === undefined)) return [];
  const measured = scaleOf({
    ...{ type: code, madeOn },
    ...(homes !== undefined && { homes }),
    ...(floor !== undefined && { floorSpaceSquareMetres: floor }),
  });
  const isLess = type.scaleInCode === 'minor' && measured?.value === 'major';
  if (!isLess) return [];
  const said = measured.because.steps.join(' ');
  const words = `The type \`${code}\` says that it is not major. ${said} One of the two is wrong.`;
  return [{ code: 'size-contradicts-type', words }];
}

/** Each home is in one of the areas, so the numbers of the areas must add up to the total. */
function areasAgainstWhole({ development, crossBoundary }: FeeProposal): readonly FeeGap[] {
  const whole = numberOf(development?.newHomes);
  const areas = crossBoundary?.areas;
  if (whole === undefined || !Array.isArray(areas)) return [];
  const together = areas.reduce((sum, area) => sum + (numberOf(area?.newHomes) ?? 0), 0);
  if (together === whole) return [];
  const words = `The areas hold ${together} homes together, and the whole ${whole}: one of the two is wrong.`;
  return [{ code: 'areas-contradict-whole', words }];
}

const numberOf = (count: Development['newHomes']): number | undefined =>
  typeof count === 'number' ? count : undefined;

/** Floor space in whole square metres, if it was stated. */
function floorSpaceOf({ otherBuildings }: Development): number | undefined {
  if (otherBuildings === undefined || otherBuildings === 'unknown') return undefined;
  const measure = measureOfExtent(otherBuildings);
  return measure === undefined ? undefined : Number(measure / measureOfExtent({ squareMetres: 1 })!);
}
