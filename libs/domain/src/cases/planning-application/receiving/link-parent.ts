import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { cannotBeParent, lapsedBefore, type ParentAsFound, wrongRelation } from '../questions/relations.js';
import type { PlanningApplication } from '../state.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';

export type ParentFound = ParentAsFound | 'not-on-record' | 'another-reference';

/**
 * Names the permission on which this application depends: the one whose condition it discharges, or that it
 * amends.
 */
export interface LinkParent {
  readonly type: 'LinkParent';
  readonly parent: LinkedCase;
  readonly relation: ParentRelation;
  /** The conditions whose details it asks to approve, if it names them. */
  readonly conditions?: readonly number[];
  readonly found: ParentFound;
  /** Why a permission whose time is over did not lapse. */
  readonly notLapsedReason?: string;
  readonly on: CalendarDate;
}

const mayLinkParent = (state: PlanningApplication) => anyCase(state, 'linked');

function linkParent(
  { parent, relation, conditions = [], found: other, notLapsedReason, on }: LinkParent,
  found: FoundBy<typeof mayLinkParent>,
): CaseOutcome {
  const recorded = relation === 'resubmission' ? found.resubmissionOf : found.parent;
  const before = recorded?.caseId === parent.caseId ? recorded : null;
  const more = conditions.filter((number) => !before?.conditions.includes(number));
  if (before && more.length === 0) return accept();
  if (recorded && !before)
    return reject('parent-known', `${found.caseReference} already depends on another case.`);
  if (parent.reference === found.caseReference)
    return reject('parent-of-itself', 'A case cannot depend on itself.');
  if (other === 'not-on-record') return notHeld;
  if (other === 'another-reference')
    return reject('parent-differs', `The case with that id is not ${parent.reference}: check the reference.`);
  const refused =
    wrongRelation(found, relation) ??
    cannotBeParent(parent.reference, relation, other) ??
    (before || notLapsedReason ? undefined : lapsedBefore(found, parent.reference, relation, other)) ??
    wrongConditions(parent, relation, more, other);
  if (refused) return refused;
  const all = [...(before?.conditions ?? []), ...more];
  const named = all.length > 0 && { conditions: all };
  const excuse = notLapsedReason !== undefined && { notLapsedReason };
  const link = { parent, relation, ...named, linkedOn: on, permission: other.permission, ...excuse };
  return accept({ type: 'ParentLinked', ...of(found, on), ...link });
}

export const LinkParent: Act<LinkParent> = act(mayLinkParent, linkParent, { days: { on: done() } });

const notHeld = reject(
  'unknown-linked-case',
  'This council has no such case to link to. Record a case from elsewhere with its reference and the reason.',
);

function wrongConditions(
  { reference }: LinkedCase,
  relation: ParentRelation,
  conditions: readonly number[],
  { conditions: askFor }: ParentAsFound,
): { readonly rejected: Rejection } | undefined {
  if (conditions.length === 0) return undefined;
  if (relation !== 'discharge-of-conditions')
    return reject('no-details-needed', 'Only applications to approve details name conditions.');
  const strange = conditions.find((number) => !askFor.includes(number));
  return strange === undefined
    ? undefined
    : reject('no-details-needed', `${reference} has no condition ${strange} that needs details.`);
}
