import { type ConstraintKind, constraintKindOf, isConstraint } from '../constraints/kinds.js';
import type { Corrections } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';
import { isAdvertised, type PublicityFacts } from './required.js';

/** The circumstances of site and proposal that decide the required publicity. */
export type Circumstance = keyof Pick<
  PublicityFacts,
  | 'departure'
  | 'affectsRightOfWay'
  | 'affectsListedBuildingSetting'
  | 'affectsConservationArea'
  | 'interiorOfGradeTwoOnly'
>;

interface CircumstanceAsked {
  /** The question for an officer. */
  readonly question: string;
  readonly source: string;
  /** Without an answer, the answer with more publicity is assumed, so that nobody is left out. */
  readonly unsaidAsksMore: boolean;
  /** Kinds of constraint that suggest yes, so that a designated site is not overlooked. */
  readonly suggestedBy: readonly ConstraintKind[];
}

export const circumstancesAsked: Readonly<Record<Circumstance, CircumstanceAsked>> = {
  departure: {
    question: 'Is it not in accordance with the development plan?',
    source: 'DMPO 2015 art. 15(2)(b)',
    unsaidAsksMore: false,
    suggestedBy: [],
  },
  affectsRightOfWay: {
    question: 'Would it affect a public right of way?',
    source: 'DMPO 2015 art. 15(2)(c)',
    unsaidAsksMore: false,
    suggestedBy: [],
  },
  affectsListedBuildingSetting: {
    question: 'Does it affect a listed building or its setting?',
    source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 67',
    unsaidAsksMore: false,
    suggestedBy: ['listed'],
  },
  affectsConservationArea: {
    question: 'Does it affect the character or appearance of a conservation area?',
    source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 73',
    unsaidAsksMore: false,
    suggestedBy: ['designated.conservationArea'],
  },
  interiorOfGradeTwoOnly: {
    question: 'Are the works only inside a grade II building?',
    source: 'Planning (Listed Buildings and Conservation Areas) Regs 1990 reg. 5',
    unsaidAsksMore: true,
    suggestedBy: [],
  },
};

const circumstanceNames = Object.keys(circumstancesAsked) as readonly Circumstance[];

/** The questions that an officer must answer for an application type before the required publicity is known. */
export const circumstancesFor = (code: string, corrections: Corrections = {}): readonly Circumstance[] => {
  const type = applicationType(code, undefined, corrections);
  if (!type || !isAdvertised(type)) return [];
  return circumstanceNames.filter((name) => !circumstancesAsked[name].unsaidAsksMore);
};

/**
 * The circumstance that a kind of constraint suggests. A narrower kind (`listed.gradeTwo`) suggests the same as the
 * wider one.
 */
export const circumstanceSuggestedBy = (text: string): Circumstance | undefined => {
  const kind = constraintKindOf(text);
  if (kind === undefined) return undefined;
  return circumstanceNames.find((name) =>
    circumstancesAsked[name].suggestedBy.some((wider) => isConstraint(kind, wider)),
  );
};
