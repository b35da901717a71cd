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
  /** Whether the other must be a permission in force: when it is linked, and when this one is granted. */
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
    parentInWords: 'a permission or consent in force',
  },
  'non-material-amendment': {
    ...{ child: 'non-material-amendment', parent: planningPermissions, stands: true },
    parentInWords: 'a planning permission in force',
  },
  'section-73': {
    ...{ child: 'section-73', parent: planningPermissions, stands: true },
    parentInWords: 'a planning permission in force',
  },
  'reserved-matters': {
    ...{ child: 'reserved-matters', parent: ['outline', 'section-73'], stands: true },
    parentInWords: 'an outline permission in force',
  },
  'technical-details': {
    ...{ child: 'technical-details', parent: ['permission-in-principle'], stands: true },
    parentInWords: 'a permission in principle in force',
  },
  obligation: {
    ...{ child: 'planning-obligation', parent: null, stands: true },
    parentInWords: 'a permission in force',
  },
  resubmission: {
    ...{ child: null, parent: null, stands: false },
    parentInWords: 'a case that has ended',
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
  const because = `It is ${typeInWords(code)}: it relates to a permission in another way.`;
  return reject('relation-not-for-type', because);
}

const ended: ReadonlySet<ExistingCase['stage']> = new Set(['determined', 'withdrawn', 'returned']);

/** Whether a case can be what another hangs on, in a relation, as it stands now. */
export function cannotBeParent(reference: string, relation: ParentRelation, found: ParentAsFound): Refusal {
  const { parent, parentInWords, stands } = relations[relation];
  if (!stands)
    return ended.has(found.stage)
      ? undefined
      : reject(
          'parent-not-ended',
          `${reference} is still open: an application can be made again only after ${parentInWords}.`,
        );
  if (!found.permission)
    return reject(
      'parent-not-granted',
      `${reference} is not a permission in force: nothing can depend on it.`,
    );
  const family = applicationType(found.applicationType)?.family;
  if (!parent || !family || parent.includes(family)) return undefined;
  const code = relation === 'reserved-matters' ? 'parent-not-outline' : 'parent-not-for-relation';
  return reject(
    code,
    `${reference} is ${typeInWords(found.applicationType)}: this application needs ${parentInWords}.`,
  );
}

/** An application that changes or completes a permission is not complete without one. */
export function parentMissing({ applicationType: code, parent, caseReference }: ExistingCase): Refusal {
  const needed = relationNeeded(code);
  if (!needed || parent) return undefined;
  const which = `${caseReference} is ${typeInWords(code)}, which depends on ${relations[needed].parentInWords}`;
  return reject(
    'parent-missing',
    `${which}: link the case, or record a case from elsewhere with its reference and the reason.`,
  );
}
