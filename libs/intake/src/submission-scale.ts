import {
  type CalendarDate,
  type CouncilLaw,
  type DevelopmentFacts,
  nationalLaw,
  type Scale,
  scaleOf,
} from '#legislation';
import type { SubmissionRead } from './submission-read.js';

/** What the law's rule on major development needs to know of a submission. */
export function developmentFacts(
  { applicationType, measures, proposal }: SubmissionRead,
  madeOn: CalendarDate,
): DevelopmentFacts {
  const { newDwellings, siteHectares, floorSpaceSquareMetres } = measures;
  const { projectTypes } = proposal;
  return {
    type: applicationType,
    ...(newDwellings !== null && newDwellings > 0 && { homes: newDwellings }),
    ...(siteHectares !== null && { siteHectares }),
    ...(floorSpaceSquareMetres !== null && { floorSpaceSquareMetres }),
    ...(projectTypes.length > 0 && projectTypes.every(isChangeOfUse) && { changeOfUseOnly: true }),
    madeOn,
  };
}

const isChangeOfUse = (projectType: string): boolean =>
  projectType === 'changeOfUse' || projectType.startsWith('changeOfUse.');

/** Major, minor or other, and why. Where the law has nothing on such a type, it counts as other. */
export function scaleOfSubmission(
  read: SubmissionRead,
  madeOn: CalendarDate,
  { corrections }: CouncilLaw = nationalLaw,
): { readonly scale: Scale; readonly because: string } {
  const found = scaleOf(developmentFacts(read, madeOn), corrections);
  if (!found) return { scale: 'other', because: `No rule of ours speaks of ${read.applicationType}.` };
  return { scale: found.value, because: `${found.because.steps.join(' ')} (${found.because.source})` };
}
