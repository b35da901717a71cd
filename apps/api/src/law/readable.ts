import {
  type Answer,
  type Confidence,
  type EarliestDecision,
  type FeeAnswer,
  type FeeLine,
  linkOf,
  type Reason,
  type RefundAnswer,
} from '#legislation';

/** How reliable a rule is, in a planner's words. */
export const sureness = {
  V: 'seen in its source',
  D: 'worked out from one that was seen',
  K: 'known, not seen in a source',
} as const satisfies Record<Confidence, string>;

type Sureness = (typeof sureness)[Confidence];

/** The address of the source on legislation.gov.uk, and our confidence in words. */
interface Cited {
  readonly confidence: Sureness;
  readonly link?: string;
}

/** The reasons for an answer. */
export interface ReasonShown extends Omit<Reason, 'confidence' | 'restsOn'>, Cited {
  /** The reasons of the answers on which this one is based. */
  readonly restsOn?: readonly ReasonShown[];
}

export interface AnswerShown<Value> {
  readonly value: Value;
  readonly because: ReasonShown;
}

interface FeeLineShown extends Omit<FeeLine, 'confidence'>, Cited {}

type Of<Outcome extends FeeAnswer['outcome']> = Extract<FeeAnswer, { outcome: Outcome }>;

export type FeeAnswerShown =
  | (Omit<Of<'fee'>, 'lines' | 'confidence'> & {
      readonly lines: readonly FeeLineShown[];
      /** The confidence of the least certain line. */
      readonly confidence: Sureness;
    })
  | (Omit<Of<'no fee'>, 'confidence'> & Cited)
  | Of<'not a planning fee' | 'no table in force' | 'cannot say'>;

export interface RefundAnswerShown extends Omit<RefundAnswer, 'confidence'>, Cited {}

/** The first day on which a decision is lawful, or what must still be done before. */
export type EarliestDecisionShown = Shown<EarliestDecision>;

type Shown<Answered extends { readonly because: readonly Reason[] }> = Answered extends unknown
  ? Omit<Answered, 'because'> & { readonly because: readonly ReasonShown[] }
  : never;

const isConfidence = (value: unknown): value is Confidence =>
  typeof value === 'string' && Object.hasOwn(sureness, value);

/** An answer of the law for people: the confidence in words, and the address of each source. */
export function readable<Value>(answer: Answer<Value>): AnswerShown<Value>;
export function readable(answer: FeeAnswer): FeeAnswerShown;
export function readable(answer: RefundAnswer): RefundAnswerShown;
export function readable(answer: EarliestDecision): EarliestDecisionShown;
export function readable<Shown>(answer: Shown): Shown;
export function readable(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map((each) => readable(each));
  const { confidence, source } = answer as { confidence?: unknown; source?: unknown };
  const link = isConfidence(confidence) && typeof source === 'string' ? linkOf(source) : undefined;
  return {
    ...Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, readable(value)])),
    ...(isConfidence(confidence) && { confidence: sureness[confidence] }),
    ...(link !== undefined && { link }),
  };
}
