import {
  type Circumstance,
  type Corrections,
  circumstanceSuggestedBy,
  circumstancesAsked,
  circumstancesFor,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { waitingLines } from '../state/submitted.js';
import type { ExistingCase, Valid } from '../state.js';
import type { Circumstances } from '../vocabulary/circumstances.js';

/** A question about site or plan that decides publicity, with its present answer. */
export interface PublicityNeed {
  readonly circumstance: Circumstance;
  readonly question: string;
  readonly source: string;
  /** The officer's answer; null before there is one. */
  readonly said: boolean | null;
  /** The answer that the file suggests, for an officer to confirm; null if it suggests none. */
  readonly proposed: boolean | null;
  /** The constraints that suggest it. */
  readonly because: readonly string[];
  /** Whether a recommendation must wait for the answer. */
  readonly open: boolean;
}

interface Suggestion {
  readonly constraintId: string;
  readonly name: string;
}

/**
 * Constraints that suggest yes: those on the file, and unconfirmed ones proposed by the submission or a map.
 */
const speakingFor = (
  { register, submitted }: Pick<ExistingCase, 'register' | 'submitted'>,
  circumstance: Circumstance,
): readonly Suggestion[] => {
  const waiting = waitingLines(submitted).flatMap((line) => (line.about === 'constraint' ? [line] : []));
  const all = new Map([
    ...waiting.map(({ constraintId, kind, name }) => [constraintId, { kind, name }] as const),
    ...register.constraints,
  ]);
  return [...all].flatMap(([constraintId, { kind, name }]) =>
    circumstanceSuggestedBy(kind) === circumstance ? [{ constraintId, name }] : [],
  );
};

/** All questions for this case; one answered no before a suggesting constraint was added is open again. */
export function publicityNeeds(state: Valid, corrections: Corrections): readonly PublicityNeed[] {
  const { circumstances, despite } = state.publicity;
  return circumstancesFor(state.applicationType, corrections).map((circumstance) => {
    const suggested = speakingFor(state, circumstance);
    const said = circumstances[circumstance] ?? null;
    const denied = said === false && suggested.some(({ constraintId }) => !despite.has(constraintId));
    const { question, source } = circumstancesAsked[circumstance];
    return {
      ...{ circumstance, question, source, said },
      proposed: suggested.length > 0 ? true : null,
      because: suggested.map(({ name }) => name),
      open: said === null || denied,
    };
  });
}

/** Before an officer has described site and plan, the required publicity is unknown. */
export function needsUnsaid(
  state: Valid,
  corrections: Corrections,
): { readonly rejected: Rejection } | undefined {
  const open = publicityNeeds(state, corrections).filter((need) => need.open);
  if (open.length === 0) return undefined;
  const questions = open.map(({ question, because }) =>
    because.length > 0 ? `"${question}" (${because.join(', ')} on the file suggests yes)` : `"${question}"`,
  );
  const because = `The publicity that the law requires depends on unanswered questions. Answer them first: ${questions.join(', ')}.`;
  return reject('publicity-needs-unsaid', because);
}

/**
 * An amendment that needs a new consultation blocks until it happens, or until somebody says why it is not
 * needed.
 */
export const reconsultationAwaited = ({
  publicity: { askAgainSince },
}: Valid): { readonly rejected: Rejection } | undefined =>
  askAgainSince === null
    ? undefined
    : reject(
        'reconsultation-awaited',
        `It was amended on ${askAgainSince}, and people must be consulted again: notify the public or the consultees ` +
          'again, or record why that is not needed.',
      );

/** A denial against the constraints on the file needs a reason. */
export const contradicted = (
  state: Pick<ExistingCase, 'register' | 'submitted'>,
  said: Circumstances,
): readonly Suggestion[] =>
  (Object.entries(said) as [Circumstance, boolean][]).flatMap(([circumstance, answer]) =>
    answer ? [] : speakingFor(state, circumstance),
  );
