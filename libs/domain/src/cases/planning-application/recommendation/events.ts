import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import type { Parts } from '../state.js';
import type { Recommendation } from '../vocabulary/recommendation.js';

/** The officer's recommendation, and the reviewer's response. */
export type RecommendationFact =
  | ({ readonly type: 'RecommendationSubmitted' } & Recommendation)
  | {
      readonly type: 'RecommendationChallenged';
      readonly entryId: string;
      readonly by: OfficerId;
      readonly author: OfficerId;
      readonly reason: string;
    }
  | ({ readonly type: 'ConditionAgreed'; readonly condition: number } & Agreement);

/** The applicant's agreement to a condition before the decision (s. 100ZA). */
export interface Agreement {
  readonly agreedOn: CalendarDate;
  /** The notice that was not answered in time; null if the applicant agreed in writing. */
  readonly noticeGivenOn: CalendarDate | null;
  /** How long they had to answer, if silence counts as agreement. */
  readonly because: Reason | null;
}

export const recommendationEvents: Readonly<Record<RecommendationFact['type'], number>> = {
  RecommendationSubmitted: 1,
  RecommendationChallenged: 1,
  ConditionAgreed: 1,
};

export const recommendationEffects: Effects<RecommendationFact> = {
  RecommendationSubmitted: {
    stage: 'recommended',
    keeps: (
      _,
      {
        recommendation,
        report,
        reportDocument,
        conditions,
        refusalReasons,
        parts = null,
        timeLimit = null,
        by,
      },
    ) => ({
      recommendation: {
        recommendation,
        report,
        reportDocument,
        conditions,
        refusalReasons,
        parts,
        timeLimit,
        by,
      },
    }),
  },
  RecommendationChallenged: { stage: 'live' },
  ConditionAgreed: { keeps: withAgreement },
};

/** Adds the applicant's agreement to one of the conditions: in the members' resolution, if there is one. */
function withAgreement(
  { recommendation, resolution }: Parts,
  { condition, agreedOn }: { readonly condition: number; readonly agreedOn: CalendarDate },
): Partial<Parts> {
  const agreed = <Terms extends Pick<Recommendation, 'conditions'>>(terms: Terms): Terms => ({
    ...terms,
    conditions: terms.conditions.map((each, index) =>
      index === condition - 1 ? { ...each, agreedOn } : each,
    ),
  });
  if (resolution) return { resolution: agreed(resolution) };
  return { recommendation: recommendation && agreed(recommendation) };
}
