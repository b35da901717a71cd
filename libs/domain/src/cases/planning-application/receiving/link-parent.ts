import { type ApplicationFamily, applicationType, type CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { Known, PlanningApplication } from '../state.js';
import { typeInWords } from '../vocabulary/in-words.js';
import type { LinkedCase, ParentPermission, ParentRelation } from '../vocabulary/linked-case.js';

/** What the record says of the other case. A permission older than Casebook is not on it, and may be linked unseen. */
export type ParentFound = ParentPermission | 'not-on-record' | 'not-granted' | 'another-reference';

/** Says on which permission this application hangs: the one whose condition it discharges, or that it amends. */
export interface LinkParent {
  readonly type: 'LinkParent';
  readonly parent: LinkedCase;
  readonly relation: ParentRelation;
  readonly found: ParentFound;
  readonly on: CalendarDate;
}

export function linkParent(
  { parent, relation, found: other, on }: LinkParent,
  state: PlanningApplication,
): CaseOutcome {
  const guard = anyCase(state, 'linked');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.parent?.caseId === parent.caseId) return accept();
  if (found.parent) return reject('parent-known', `${found.caseReference} hangs on another case already.`);
  if (parent.reference === found.caseReference)
    return reject('parent-of-itself', 'A case cannot hang on itself.');
  const refused = wrongRelation(found, relation) ?? nothingToHangOn(parent, relation, other);
  if (refused) return refused;
  const permission = typeof other === 'string' ? null : other;
  return accept({ type: 'ParentLinked', ...of(found, on), parent, relation, linkedOn: on, permission });
}

type Refusal = { readonly rejected: Rejection } | undefined;

/** What an application must be to stand in a relation; whatever is refused may be tried again, so of that nothing is asked. */
const families: Record<ParentRelation, ApplicationFamily | null> = {
  'discharge-of-conditions': 'conditions',
  'non-material-amendment': 'non-material-amendment',
  'section-73': 'section-73',
  'reserved-matters': 'reserved-matters',
  'technical-details': 'technical-details',
  obligation: 'planning-obligation',
  resubmission: null,
};

function wrongRelation({ applicationType: code }: Known, relation: ParentRelation): Refusal {
  const type = applicationType(code);
  const family = families[relation];
  if (!type || !family || type.family === family) return undefined;
  const because = `It is ${typeInWords(code)}: that stands in another relation to a permission than this one.`;
  return reject('relation-not-for-type', because);
}

function nothingToHangOn({ reference }: LinkedCase, relation: ParentRelation, other: ParentFound): Refusal {
  if (other === 'another-reference')
    return reject('parent-differs', `The case with that id is not ${reference}: look it up again.`);
  if (relation === 'resubmission' || other === 'not-on-record') return undefined;
  if (other === 'not-granted')
    return reject('parent-not-granted', `${reference} is no permission that stands: nothing can hang on it.`);
  const family = applicationType(other.applicationType)?.family;
  const outline = family === 'outline' || family === 'section-73';
  return relation === 'reserved-matters' && !outline
    ? reject('parent-not-outline', `${reference} is no outline permission: it reserves nothing.`)
    : undefined;
}
