import type { councilLaws } from '#domain';
import { count, day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const councilLawWordings: Wordings<councilLaws.CouncilLawEvent> = {
  CouncilLawAdopted: ({ council, rules, effectiveOn, until, source, reason }, say) =>
    `${say.council(council)} adopted ${count(rules.length, 'rule')} of its own from ${day(effectiveOn)}${when(
      until !== null,
      until === null ? '' : ` until ${day(until)}`,
    )}, from ${source}${saying(reason)}`,
  CouncilLawWithdrawn: ({ council, rules, effectiveOn, until, reason }, say) =>
    `The national rule applies again to ${say.council(council)} in place of ${count(rules.length, 'rule')} from ${day(effectiveOn)}${when(
      until !== null,
      until === null ? '' : ` until ${day(until)}`,
    )}${saying(reason)}`,
};
