import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../decider.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase, ParentRelation } from './events.js';

/** Says on which permission this application hangs: the one whose condition it discharges, or that it amends. */
export interface LinkParent {
  readonly type: 'LinkParent';
  readonly parent: LinkedCase;
  readonly relation: ParentRelation;
  readonly on: CalendarDate;
}

export function linkParent({ parent, relation, on }: LinkParent, state: PlanningApplication): CaseOutcome {
  const guard = anyCase(state, 'linked');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.parent === parent.caseId) return accept();
  if (found.parent) return reject('parent-known', `${found.caseReference} hangs on another case already.`);
  if (parent.reference === found.caseReference)
    return reject('parent-of-itself', 'A case cannot hang on itself.');
  return accept({ type: 'ParentLinked', ...of(found, on), parent, relation, linkedOn: on });
}
