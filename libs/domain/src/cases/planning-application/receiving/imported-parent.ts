import type { PlanningApplicationEvent } from '../events.js';
import { cannotBeParent, lapsedBefore } from '../questions/relations.js';
import type { ImportCase } from './imported-case.js';

/**
 * Links the other case if it is held here and suitable; otherwise records it as written. An import is not
 * refused because of another row. An open case is not linked to a permission that had lapsed: an officer links it,
 * and says why it had not. What another council decided under such a permission stays as it was.
 */
export function parentOf({
  caseReference,
  parent,
  source,
  on,
  received,
  history = null,
}: ImportCase): readonly PlanningApplicationEvent[] {
  if (!parent) return [];
  const { reference, relation, held } = parent;
  const said = { caseReference, effectiveOn: on, relation, linkedOn: on };
  const lapsed = history === null && held && lapsedBefore(received, reference, relation, held.found);
  if (held && !lapsed && !cannotBeParent(reference, relation, held.found)) {
    const { caseId, reference: now, found } = held;
    const linked = { parent: { caseId, reference: now }, permission: found.permission };
    return [{ type: 'ParentLinked', ...said, ...linked }];
  }
  const reason = lapsed
    ? `It lapsed after ${held.found.permission?.lapsesAfter}, before this application was received`
    : held
      ? 'As the former system has it'
      : 'Not held here when it was brought in';
  return [{ type: 'ParentRecordedElsewhere', ...said, reference, authority: source, reason }];
}
