import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
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
