import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import type { CaseReference } from '../../values.js';
import type { ExistingCase, PlanningApplication } from './state.js';
import { decisionInWords } from './vocabulary/in-words.js';

type Stage = PlanningApplication['stage'];

type Found<In extends Stage> =
  | { readonly found: Extract<PlanningApplication, { stage: In }> }
  | { readonly rejected: Rejection };

type ExistingStage = Exclude<Stage, 'unknown'>;

const inWords: Record<ExistingStage, readonly [code: string, words: string]> = {
  validating: ['case-validating', 'is waiting to be validated'],
  invalid: ['case-invalid', 'is invalid'],
  live: ['case-live', 'is valid and being assessed'],
  recommended: ['case-recommended', 'has a recommendation waiting for a decision'],
  committee: ['case-committee', 'is with the committee'],
  awaitingObligation: ['case-awaiting-obligation', 'is waiting for its planning obligation'],
  calledIn: ['case-called-in', 'was called in by the Secretary of State'],
  determined: ['case-determined', 'has been decided'],
  withdrawn: ['case-withdrawn', 'was withdrawn'],
  returned: ['case-returned', 'was returned to the applicant'],
  duplicate: ['case-duplicate', 'was closed as a duplicate'],
};

const beforeValid = ['validating', 'invalid'] as const;
const inTheCouncilsHands = ['live', 'recommended', 'committee', 'awaitingObligation'] as const;

const unknownCase = reject('unknown-case', 'This council has no such case.');

/** The case, if it is in a stage in which the act makes sense; otherwise a refusal that names its stage. */
export function inStage<In extends ExistingStage>(
  state: PlanningApplication,
  stages: readonly In[],
  act: string,
): Found<In> {
  if (state.stage === 'unknown') return unknownCase;
  if ((stages as readonly string[]).includes(state.stage)) {
    return { found: state as Extract<PlanningApplication, { stage: In }> };
  }
  const [code, words] = state.stage === 'determined' ? decidedWords(state) : inWords[state.stage];
  const because = `${state.caseReference} ${words}, so it cannot be ${act}. ${whenItCan(stages)}`;
  return reject(code, because);
}

/** How and when it was decided. It may be a deemed decision that nobody has noticed yet. */
const decidedWords = ({ determination }: Extract<PlanningApplication, { stage: 'determined' }>) =>
  [
    'case-determined',
    determination.by === 'law'
      ? `was deemed decided from ${determination.decidedOn}, because nobody decided in time: ${decisionInWords.deemed}`
      : `was decided on ${determination.decidedOn} (${decisionInWords[determination.decision]})`,
  ] as const;

/** Names the cases for which an act is possible; stages that belong together are named together. */
function whenItCan(stages: readonly ExistingStage[]): string {
  const all = (group: readonly ExistingStage[]) => group.every((stage) => stages.includes(stage));
  const undecided = all(inTheCouncilsHands);
  const groups: (readonly [readonly ExistingStage[], string])[] =
    undecided && all(beforeValid)
      ? [[[...beforeValid, ...inTheCouncilsHands, 'calledIn'], 'is still open']]
      : [
          ...(undecided ? [[inTheCouncilsHands, 'is valid and undecided'] as const] : []),
          ...(all(beforeValid) ? [[beforeValid, 'is not valid yet'] as const] : []),
        ];
  const named = groups.flatMap(([group]) => group);
  const others = stages.filter((stage) => !named.includes(stage)).map((stage) => inWords[stage][1]);
  return `This is possible for a case that ${[...groups.map(([, words]) => words), ...others].join(', or ')}.`;
}

/** A case that is neither decided nor closed. */
export const openCase = (state: PlanningApplication, act: string) =>
  inStage(state, [...beforeValid, ...inTheCouncilsHands, 'calledIn'], act);

/** Not yet found complete. */
export const unvalidated = (state: PlanningApplication, act: string) => inStage(state, beforeValid, act);

/** Valid, undecided, and for the council to decide. */
export const undecided = (state: PlanningApplication, act: string) => inStage(state, inTheCouncilsHands, act);

/** Any case that exists, in any stage. */
export const anyCase = (state: PlanningApplication, act: string) =>
  inStage(
    state,
    [...beforeValid, ...inTheCouncilsHands, 'calledIn', 'determined', 'withdrawn', 'returned', 'duplicate'],
    act,
  );

/** The fields that every fact of a case carries. */
export const of = (
  { caseReference }: ExistingCase,
  effectiveOn: CalendarDate,
): { caseReference: CaseReference; effectiveOn: CalendarDate } => ({ caseReference, effectiveOn });

export const secondPerson = (by: string, confirmedBy: string): { rejected: Rejection } | undefined =>
  by === confirmedBy
    ? reject('second-person', 'This needs two people: the person who asks cannot also confirm.')
    : undefined;
