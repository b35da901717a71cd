import {
  type Circumstance,
  type Corrections,
  circumstanceSuggestedBy,
  circumstancesAsked,
  circumstancesFor,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { Circumstances } from '../publicity/events.js';
import { waitingLines } from '../state/submitted.js';
import type { ExistingCase, Valid } from '../state.js';

/** A question about the site or the plan on which publicity turns, and how it stands. */
export interface PublicityNeed {
  readonly circumstance: Circumstance;
  readonly question: string;
  readonly source: string;
  /** What an officer said; null while nobody has. */
  readonly said: boolean | null;
  /** What the file speaks for, for an officer to confirm; null where it does not say. */
  readonly proposed: boolean | null;
  /** The constraints that speak for it. */
  readonly because: readonly string[];
  /** Whether a recommendation waits for an answer. */
  readonly open: boolean;
}

interface Suggestion {
  readonly constraintId: string;
  readonly name: string;
}

/** Constraints that speak for a yes: those on the file, and what the submission or a map proposes and nobody settled. */
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

/** Everything that is asked of this case; an answer denied before a constraint came to the file is open again. */
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

/** Until an officer has said what the site and the plan are, nobody knows how the public must be told. */
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

/** What was amended so that people are to be asked again waits for them, or for a reason why not. */
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

/** What is denied although the file speaks for it: that takes a reason. */
export const contradicted = (
  state: Pick<ExistingCase, 'register' | 'submitted'>,
  said: Circumstances,
): readonly Suggestion[] =>
  (Object.entries(said) as [Circumstance, boolean][]).flatMap(([circumstance, answer]) =>
    answer ? [] : speakingFor(state, circumstance),
  );
