import type { allocations } from '#domain';
import type { SuggestionView } from './workload.view.js';

export const suggestionView = ({
  officer,
  load,
  because,
}: ReturnType<typeof allocations.suggestAllocation>[number]): SuggestionView => ({
  ...{ officer, ...load, because: [...because] },
});
