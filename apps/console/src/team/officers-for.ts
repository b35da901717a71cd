import type { Option } from '../acts/fields.js';
import type { Schemas } from '../api/casebook-api.js';

/** The officers who may take a case: suggested ones first, with the best one selected. */
export function officersFor(officers: readonly Option[], suggestions: readonly Schemas['SuggestionView'][]) {
  const rank = ({ value }: Option): number => {
    const at = suggestions.findIndex(({ officer }) => officer === value);
    return at === -1 ? suggestions.length : at;
  };
  return officers
    .toSorted((one, other) => rank(one) - rank(other))
    .map((each) => ({
      ...{ ...each, isSuggested: rank(each) < suggestions.length },
      isBest: suggestions[0]?.officer === each.value,
    }));
}
