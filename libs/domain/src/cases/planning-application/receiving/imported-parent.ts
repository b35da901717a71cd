import type { PlanningApplicationEvent } from '../events.js';
import { cannotBeParent } from '../questions/relations.js';
import type { ImportCase } from './imported-case.js';

/**
 * Links the other case if it is held here and suitable; otherwise records it as written. An import is not
 * refused because of another row.
 */
export function parentOf({
  caseReference,
  parent,
  source,
  on,
}: ImportCase): readonly PlanningApplicationEvent[] {
  if (!parent) return [];
  const { reference, relation, held } = parent;
  const said = { caseReference, effectiveOn: on, relation, linkedOn: on };
  if (held && !cannotBeParent(reference, relation, held.found)) {
    const { caseId, reference: now, found } = held;
    const linked = { parent: { caseId, reference: now }, permission: found.permission };
    return [{ type: 'ParentLinked', ...said, ...linked }];
  }
  const reason = held ? 'As the former system has it' : 'Not held here when it was brought in';
  return [{ type: 'ParentRecordedElsewhere', ...said, reference, authority: source, reason }];
}
