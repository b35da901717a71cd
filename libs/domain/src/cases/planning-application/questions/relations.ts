import { type ApplicationFamily, applicationType } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase } from '../state.js';
import { typeInWords } from '../vocabulary/in-words.js';
import type { ParentPermission, ParentRelation } from '../vocabulary/linked-case.js';

/** What the record says of the case that another is to hang on. */
export interface ParentAsFound {
  readonly applicationType: string;
  readonly stage: ExistingCase['stage'];
  /** What of it counts for those that hang on it; null while it is no permission that stands. */
  readonly permission: ParentPermission | null;
  /** The numbers of its conditions of which details must be approved. */
  readonly conditions: readonly number[];
}

interface Relation {
  /** What the application must be; null: anything. */
  readonly child: ApplicationFamily | null;
  /** What the other must be; null: anything that is granted. */
  readonly parent: readonly ApplicationFamily[] | null;
  readonly parentInWords: string;
  /** Whether the other must be a permission that stands: when it is linked, and when this one is granted. */
  readonly stands: boolean;
}

const planningPermissions: readonly ApplicationFamily[] = [
  ...(['householder', 'full', 'outline', 'section-73', 'technical-details'] as const),
  ...(['reserved-matters', 'conservation-area-demolition'] as const),
];

/** The relations that an application may stand in to another case: of what types, and at which stage of the other. */
export const relations: Readonly<Record<ParentRelation, Relation>> = {
  'discharge-of-conditions': {
    ...{ child: 'conditions', parent: null, stands: true },
    parentInWords: 'a permission or consent that stands',
  },
  'non-material-amendment': {
    ...{ child: 'non-material-amendment', parent: planningPermissions, stands: true },
    parentInWords: 'a planning permission that stands',
  },
  'section-73': {
    ...{ child: 'section-73', parent: planningPermissions, stands: true },
    parentInWords: 'a planning permission that stands',
  },
  'reserved-matters': {
    ...{ child: 'reserved-matters', parent: ['outline', 'section-73'], stands: true },
    parentInWords: 'an outline permission that stands',
  },
  'technical-details': {
    ...{ child: 'technical-details', parent: ['permission-in-principle'], stands: true },
    parentInWords: 'a permission in principle that stands',
  },
  obligation: {
    ...{ child: 'planning-obligation', parent: null, stands: true },
    parentInWords: 'a permission that stands',
  },
  resubmission: {
    ...{ child: null, parent: null, stands: false },
    parentInWords: 'a case that has come to an end',
  },
};

/** In which relation a type of application must stand to a permission before it is complete; nothing where it stands alone. */
export const relationNeeded = (code: string): ParentRelation | undefined => {
  const family = applicationType(code)?.family;
  if (family === undefined) return undefined;
  return (Object.keys(relations) as ParentRelation[]).find((each) => relations[each].child === family);
};

type Refusal = { readonly rejected: Rejection } | undefined;

export function wrongRelation({ applicationType: code }: ExistingCase, relation: ParentRelation): Refusal {
  const { child } = relations[relation];
  if (!child || applicationType(code)?.family === child) return undefined;
  const because = `It is ${typeInWords(code)}: that stands in another relation to a permission than this one.`;
  return reject('relation-not-for-type', because);
}

const ended: ReadonlySet<ExistingCase['stage']> = new Set(['determined', 'withdrawn', 'returned']);

/** Whether a case can be what another hangs on, in a relation, as it stands now. */
export function cannotBeParent(reference: string, relation: ParentRelation, found: ParentAsFound): Refusal {
  const { parent, parentInWords, stands } = relations[relation];
  if (!stands)
    return ended.has(found.stage)
      ? undefined
      : reject('parent-not-ended', `${reference} is still open: only ${parentInWords} can be tried again.`);
  if (!found.permission)
    return reject('parent-not-granted', `${reference} is no permission that stands: nothing can hang on it.`);
  const family = applicationType(found.applicationType)?.family;
  if (!parent || !family || parent.includes(family)) return undefined;
  const code = relation === 'reserved-matters' ? 'parent-not-outline' : 'parent-not-for-relation';
  return reject(code, `${reference} is ${typeInWords(found.applicationType)}: this needs ${parentInWords}.`);
}

/** An application that changes or completes a permission is not complete without one. */
export function parentMissing({ applicationType: code, parent, caseReference }: ExistingCase): Refusal {
  const needed = relationNeeded(code);
  if (!needed || parent) return undefined;
  const which = `${caseReference} is ${typeInWords(code)}, which hangs on ${relations[needed].parentInWords}`;
  return reject(
    'parent-missing',
    `${which}: link the case, or record one that is not held here with its reference and the reason.`,
  );
}
