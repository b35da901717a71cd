import type { ScaleName } from '../data/fees/scales.js';
import {
  type ConsideredCategory,
  type FeeGap,
  type FeeProblem,
  type FeeStep,
  isUnanswerable,
  missing,
  type Worked,
} from './answer.js';
import { type Category, categories } from './categories.js';
import type { Development } from './proposal.js';
import { lawOfScale, stepsOnScale } from './scale.js';
import type { Tariff } from './tariff.js';
import { type Measure, type Pence, sumOfPence } from './values.js';

/** How a development is charged: in full, by the site (outline), or as it exists (a certificate). */
type Manner = 'full' | 'outline' | 'existing';

export interface Sum {
  readonly steps: readonly FeeStep[];
  readonly considered: readonly ConsideredCategory[];
  readonly gaps: readonly FeeGap[];
}

/** One part of the charge: a category by itself, or several that are charged as one. */
interface Candidate {
  readonly name: string;
  readonly scale: ScaleName;
  readonly steps: readonly FeeStep[];
  readonly amountPence: Pence;
  readonly together?: true;
  readonly gap?: FeeGap;
}

const outlineGap: FeeGap = {
  code: 'outline-more-than-one-category',
  words:
    'The amount for an outline application of more than one category is not raised each year (a gap in the drafting). It is worked out from the amounts of 6 December 2023 and has not been checked against a published schedule.',
};

/** Above this number, the law charges a base amount, and an amount for each further home. */
const houseMadeIntoMost = 50n;

const houseMadeIntoManyGap: FeeGap = {
  code: 'house-made-into-more-than-fifty',
  words:
    'One house made into more than 50 homes: homes in excess of 50 are counted from what it becomes. Counted from the additional homes, one fewer would be charged; the words of category 12(1) leave both open.',
};

const twoKindsOfBuildingGap: FeeGap = {
  code: 'homes-with-two-kinds-of-building',
  words:
    'Homes with buildings of more than one other category are all added up, by the words of Schedule 1, Part 1. One public calculator takes only the highest of categories 2 to 4 beside the homes.',
};

export const totalOf = (steps: readonly FeeStep[]): Pence =>
  sumOfPence(steps.map((step) => step.amountPence));

/**
 * The fee of one development: each category is calculated, then they are added or the highest is taken, as
 * Schedule 1 says.
 */
export function developmentFee(tariff: Tariff, development: Development, manner: Manner): Worked<Sum> {
  const candidates: Candidate[] = [];
  const problems: FeeProblem[] = [];
  for (const category of categories) {
    const { scale, sizeOf } = chargedBy(category, manner);
    const sized = sizeOf(development);
    if (isUnanswerable(sized)) problems.push(...sized.problems);
    else if ('size' in sized) candidates.push(candidate(tariff, category, scale, sized));
  }
  if (problems.length > 0) return { problems: uniqueByFact(problems) };
  if (candidates.length === 0) {
    return missing('development', 'What is proposed must be measured: homes, floor space, site or use.');
  }
  return manner === 'outline' ? inOutline(tariff, development, candidates) : dearest(candidates);
}

function chargedBy(category: Category, manner: Manner): Pick<Category, 'scale' | 'sizeOf'> {
  if (manner === 'outline' && category.outline) return category.outline;
  if (manner !== 'existing' || category.scale !== 'homes by change of use') return category;
  // A certificate for use as homes is charged for every one of them: regulation 11(6).
  return {
    scale: category.scale,
    sizeOf: ({ homesByChangeOfUse: change }) =>
      category.sizeOf(change ? { homesByChangeOfUse: { homes: change.homes, fromOneHouse: false } } : {}),
  };
}

function candidate(
  tariff: Tariff,
  category: Category,
  scale: ScaleName,
  { size, charged }: { readonly size: Measure; readonly charged?: Measure },
): Candidate {
  const steps = stepsOnScale(tariff, scale, size, charged);
  return {
    name: category.name,
    scale,
    steps,
    amountPence: totalOf(steps),
    ...(category.addedToHomes ? { together: true } : {}),
    ...(charged !== undefined && size > houseMadeIntoMost ? { gap: houseMadeIntoManyGap } : {}),
  };
}

/** Buildings of more than one category in outline have one amount for the whole site. */
function inOutline(tariff: Tariff, development: Development, candidates: readonly Candidate[]): Worked<Sum> {
  const buildings = candidates.filter(
    ({ scale }) => scale === 'outline homes' || scale === 'outline buildings',
  );
  if (buildings.length < 2) return highest(candidates);
  const site = categories[0]!.outline!.sizeOf({ ...development, newHomes: 'unknown' });
  if (isUnanswerable(site) || !('size' in site)) return site as Worked<Sum>;
  const scale = 'outline, more than one category';
  const steps = stepsOnScale(tariff, scale, site.size);
  const name = buildings.map((building) => building.name).join(' and ');
  const rest = candidates.filter((it) => !buildings.includes(it));
  const sum = highest([{ name, scale, steps, amountPence: totalOf(steps) }, ...rest]);
  return { ...sum, gaps: [outlineGap] };
}

/** New homes and other new buildings are added together; of all other categories, only the highest is charged. */
function dearest(candidates: readonly Candidate[]): Sum {
  const buildings = candidates.filter((it) => it.together);
  if (buildings.length < 2 || buildings[0]!.scale !== 'new homes') return highest(candidates);
  const rest = candidates.filter((it) => !it.together);
  const together = sumOfPence(buildings.map((it) => it.amountPence));
  const dearer = rest.find((it) => it.amountPence > together);
  if (dearer) return highest(rest, buildings);
  return {
    steps: buildings.flatMap((it) => it.steps),
    considered: candidates.map((it) => considered(it, buildings.includes(it))),
    gaps: buildings.length > 2 ? [twoKindsOfBuildingGap] : [],
  };
}

function highest(candidates: readonly Candidate[], alsoConsidered: readonly Candidate[] = []): Sum {
  const dear = candidates.reduce((most, it) => (it.amountPence > most.amountPence ? it : most));
  return {
    steps: dear.steps,
    considered: [...alsoConsidered, ...candidates].map((it) => considered(it, it === dear)),
    gaps: dear.gap ? [dear.gap] : [],
  };
}

const considered = (it: Candidate, charged: boolean): ConsideredCategory => ({
  category: it.name,
  law: lawOfScale(it.scale),
  amountPence: it.amountPence,
  charged,
});

const uniqueByFact = (problems: readonly FeeProblem[]): readonly FeeProblem[] =>
  problems.filter((problem, index) => problems.findIndex((it) => it.fact === problem.fact) === index);
