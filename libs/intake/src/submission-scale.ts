import {
  type CalendarDate,
  type CouncilLaw,
  type DevelopmentFacts,
  nationalLaw,
  type Scale,
  scaleOf,
} from '#legislation';
import type { SubmissionRead } from './submission-read.js';

type Developing = Pick<SubmissionRead, 'applicationType' | 'measures'> & {
  readonly proposal: Pick<SubmissionRead['proposal'], 'projectTypes'>;
};

/** The facts that decide whether a submission is major development. */
function developmentFacts(
  { applicationType, measures, proposal }: Developing,
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

export const isChangeOfUse = (projectType: string): boolean =>
  projectType === 'changeOfUse' || projectType.startsWith('changeOfUse.');

/** Major, minor or other, with the reason. A type that the law does not know is other. */
export function scaleOfSubmission(
  read: SubmissionRead,
  madeOn: CalendarDate,
  { corrections }: CouncilLaw = nationalLaw,
): { readonly scale: Scale; readonly because: string } {
  const found = scaleOf(developmentFacts(read, madeOn), corrections);
  if (!found) return { scale: 'other', because: `No rule covers ${read.applicationType}.` };
  return { scale: found.value, because: `${found.because.steps.join(' ')} (${found.because.source})` };
}

/** The same for an imported case. */
export const scaleOfMeasures = (
  {
    applicationType,
    measures,
    projectTypes,
  }: Pick<SubmissionRead, 'applicationType' | 'measures'> & { readonly projectTypes: readonly string[] },
  madeOn: CalendarDate,
): Scale =>
  scaleOf(developmentFacts({ applicationType, measures, proposal: { projectTypes } }, madeOn))?.value ??
  'other';
