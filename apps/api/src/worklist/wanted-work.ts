import type { WorkItem } from '#read-models';
import type { WorklistQuery } from './worklist.query.js';

type Wanted = Pick<WorklistQuery, 'kind' | 'group' | 'type' | 'ward' | 'actFrom' | 'actTo'>;

/** Whether an item passes all filters. What has no day to act by passes none of days. */
export const isWanted = (item: WorkItem, { kind, group, type, ward, ...days }: Wanted): boolean =>
  (!kind || kind.includes(item.kind)) &&
  (!group || group.includes(item.group)) &&
  (!type || type.includes(item.found.applicationType)) &&
  (!ward || (item.found.ward ?? 'none') === ward) &&
  isInDays(item, days);

function isInDays({ actBy }: WorkItem, { actFrom, actTo }: Pick<Wanted, 'actFrom' | 'actTo'>): boolean {
  if (!actFrom && !actTo) return true;
  return actBy !== null && (!actFrom || actBy.day >= actFrom) && (!actTo || actBy.day <= actTo);
}
