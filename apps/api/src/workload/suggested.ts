import type { allocations } from '#domain';
import type { SuggestionView } from './workload.view.js';

export const suggestionView = ({
  officer,
  load,
  reasons,
}: ReturnType<typeof allocations.suggestAllocation>[number]): SuggestionView => ({
  ...{ officer, ...load, reasons: [...reasons] },
});
