import {
  type CalendarDate,
  type Corrections,
  lawOfReasons,
  limitsTime,
  standardConditionsOf,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import {
  type DecisionKind,
  isFavourable,
  mayCarryConditions,
  needsReasons,
  termsOfDecision,
} from '../vocabulary/decision-kinds.js';
import { decisionInWords, typeInWords } from '../vocabulary/in-words.js';
import type { Condition, Recommendation, TimeLimit } from '../vocabulary/recommendation.js';
import { lapsesAfter } from './life.js';

type Proposed = Extract<PlanningApplication, { stage: 'recommended' | 'committee' | 'awaitingObligation' }>;
type Terms = Pick<Recommendation, 'conditions' | 'refusalReasons'>;
type Refusal = { readonly rejected: Rejection } | undefined;

/** The terms of the coming decision: those of the members' resolution, or else of the recommendation. */
export const termsOf = (state: Proposed): Terms =>
  (state.stage === 'recommended' ? null : state.resolution) ?? state.recommendation;

/** The terms of a decision, with only those that fit its kind. */
export function termsFor(
  state: Proposed,
  decision: DecisionKind,
  on: CalendarDate,
  corrections: Corrections,
): Terms & Pick<Recommendation, 'parts' | 'timeLimit'> {
  const { conditions, refusalReasons } = termsOf(state);
  const { parts = null, timeLimit = null } = state.recommendation;
  const canBind = mayCarryConditions(state.applicationType, decision);
  return {
    conditions: canBind
      ? [...conditions, ...standardOnes(state, { on, conditions, timeLimit }, corrections)]
      : [],
    refusalReasons: needsReasons(decision) ? refusalReasons : [],
    parts: termsOfDecision[decision].parts === 'must' ? parts : null,
    timeLimit: canBind && limitsTime(state.applicationType, corrections) ? timeLimit : null,
  };
}

/**
 * The conditions that the law itself requires on a grant, without those that the officer has already written.
 */
function standardOnes(
  state: ExistingCase,
  {
    on,
    conditions,
    timeLimit,
  }: { on: CalendarDate; conditions: readonly Condition[]; timeLimit: TimeLimit | null },
  corrections: Corrections,
): readonly Condition[] {
  const lastDay = conditions.some(limitsItsTime) ? null : lapsesAfter(state, on, corrections, timeLimit);
  const written = new Set(conditions.map(({ text }) => plain(text)));
  return standardConditionsOf({ type: state.applicationType, on, lastDay }, corrections)
    .filter(({ text }) => !written.has(plain(text)))
    .map(({ text, source, standard }) => ({
      ...{ text, reason: `Required by ${source}.`, standard },
      ...{ timing: 'compliance', detailsRequired: false, agreedOn: null },
    }));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

const aTime = /\b(\d+|one|two|three|four|five|ten) years?\b|\b(before|later than|until|by) \d/i;
const aBeginning = /\b(begin|begun|beginning|commenced?|start(ed)?|implemented|expires?|displayed)\b/i;

/** Whether a condition in an officer's own words limits the time of the grant. */
const limitsItsTime = ({ text }: Pick<Condition, 'text'>): boolean =>
  aTime.test(text) && aBeginning.test(text);

/** Refuses what a decision of this kind must not contain, or lacks. */
export function wrongTerms(
  state: ExistingCase,
  decision: DecisionKind,
  { conditions, refusalReasons, parts = null }: Terms & Pick<Recommendation, 'parts'>,
  on: CalendarDate,
): Refusal {
  const { applicationType: code } = state;
  const words = decisionInWords[decision];
  if (conditions.length > 0 && !mayCarryConditions(code, decision))
    return reject(
      'conditions-not-possible',
      `A decision of "${words}" on ${typeInWords(code)} cannot carry conditions.`,
    );
  if (refusalReasons.length > 0 && !needsReasons(decision))
    return reject(
      'reasons-not-possible',
      `A decision of "${words}" refuses nothing: leave out the reasons for refusal.`,
    );
  if (needsReasons(decision) && refusalReasons.every((each) => each.trim() === ''))
    return reject('reasons-missing', `A decision of "${words}" needs reasons${law(code, on)}.`);
  if (conditions.some(({ reason }) => reason.trim() === ''))
    return reject('reasons-missing', `Each condition needs a reason${law(code, on)}.`);
  const { parts: saysParts } = termsOfDecision[decision];
  if (saysParts === 'must' && parts === null)
    return reject('parts-missing', 'Say which part is granted and which part is refused.');
  if (saysParts === 'never' && parts !== null)
    return reject('parts-not-possible', `A decision of "${words}" has no parts: leave them out.`);
  return undefined;
}

/** The provision that requires reasons, from the case's own law, in brackets. */
const law = (code: string, on: CalendarDate): string => {
  const source = lawOfReasons(code, on);
  return source ? ` (${source})` : '';
};

/** A grant has a time limit: the law's, or one that somebody gives with a reason. */
export function wrongTimeLimit(
  state: ExistingCase,
  decision: DecisionKind,
  { conditions, timeLimit = null }: Pick<Recommendation, 'conditions' | 'timeLimit'>,
  on: CalendarDate,
  corrections: Corrections,
): Refusal {
  const { applicationType: code } = state;
  const limited =
    isFavourable(decision) && mayCarryConditions(code, decision) && limitsTime(code, corrections);
  if (timeLimit !== null && !limited)
    return reject(
      'time-limit-not-possible',
      `A decision of "${decisionInWords[decision]}" on ${typeInWords(code)} cannot have its own time limit.`,
    );
  if (!limited || timeLimit !== null || conditions.some(limitsItsTime)) return undefined;
  return lapsesAfter(state, on, corrections, null) === null
    ? reject(
        'time-limit-unsaid',
        'The time limit of the permission that this one varies is not known: give a time limit, or say why there is none.',
      )
    : undefined;
}
