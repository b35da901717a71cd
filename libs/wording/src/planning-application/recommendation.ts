import type { RecommendationFact } from '#domain';
import { recommendedInWords } from '../codes.js';
import { count, day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const recommendation: Wordings<RecommendationFact> = {
  RecommendationSubmitted: ({ recommendation: recommended, conditions, refusalReasons }) => {
    const parts = [
      conditions.length > 0 && count(conditions.length, 'condition'),
      refusalReasons.length > 0 && count(refusalReasons.length, 'reason'),
    ].filter((each) => each !== false);
    return `Recommended: ${recommendedInWords(recommended)}${when(parts.length > 0, `, with ${listed(parts)}`)}`;
  },
  RecommendationChallenged: ({ author, reason }, say) => `Returned to ${say.person(author)}${saying(reason)}`,
  ConditionAgreed: ({ condition, agreedOn, noticeGivenOn }) =>
    noticeGivenOn === null
      ? `The applicant agreed to condition ${condition} on ${day(agreedOn)}`
      : `The applicant is deemed to have agreed to condition ${condition} on ${day(agreedOn)}: the notice of ${day(noticeGivenOn)} was not answered`,
};
