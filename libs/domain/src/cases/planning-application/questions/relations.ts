import { type ApplicationFamily, applicationType, type CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase } from '../state.js';
import { typeInWords } from '../vocabulary/in-words.js';
import type { ParentPermission, ParentRelation } from '../vocabulary/linked-case.js';

/** What the record says of the case on which another is to depend. */
export interface ParentAsFound {
  readonly applicationType: string;
  readonly stage: ExistingCase['stage'];
  /** What dependent applications need from it; null if it is not a permission in force. */
  readonly permission: ParentPermission | null;
  /** The numbers of its conditions whose details must be approved. */
  readonly conditions: readonly number[];
}

interface Relation {
  /** The required type of this application; null: any. */
  readonly child: ApplicationFamily | null;
  /** The required type of the other case; null: any that is granted. */
  readonly parent: readonly ApplicationFamily[] | null;
  readonly parentInWords: string;
  /** Whether the other must be a permission in force, both when it is linked and when this one is granted. */
  readonly stands: boolean;
  /** Whether this application comes too late once the time that the other gave is over. */
  readonly inItsTime: boolean;
}

const planningPermissions: readonly ApplicationFamily[] = [
  ...(['householder', 'full', 'outline', 'section-73', 'technical-details'] as const),
  ...(['reserved-matters', 'conservation-area-demolition'] as const),
];

/** The possible relations of an application to another case: the types, and the stages of the other. */
const relations: Readonly<Record<ParentRelation, Relation>> = {
  'discharge-of-conditions': {
    ...{ child: 'conditions', parent: null, stands: true, inItsTime: true },
    parentInWords: 'a permission or consent in force',
  },
  'non-material-amendment': {
    ...{ child: 'non-material-amendment', parent: planningPermissions, stands: true, inItsTime: true },
    parentInWords: 'a planning permission in force',
  },
  'section-73': {
    ...{ child: 'section-73', parent: planningPermissions, stands: true, inItsTime: true },
    parentInWords: 'a planning permission in force',
  },
  'reserved-matters': {
    ...{ child: 'reserved-matters', parent: ['outline', 'section-73'], stands: true, inItsTime: true },
    parentInWords: 'an outline permission in force',
  },
  'technical-details': {
    ...{ child: 'technical-details', parent: ['permission-in-principle'], stands: true, inItsTime: true },
    parentInWords: 'a permission in principle in force',
  },
  obligation: {
    ...{ child: 'planning-obligation', parent: null, stands: true, inItsTime: false },
    parentInWords: 'a permission in force',
  },
  resubmission: {
    ...{ child: null, parent: null, stands: false, inItsTime: false },
    parentInWords: 'a case that has ended',
  },
};

/**
 * The relation to a permission that a type of application needs before it is complete; undefined if it needs
 * none.
 */
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

/** Whether another case can depend on this one, in a relation, in its present state. */
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

/**
 * A permission that lapsed before this application was received: nothing can be built on it, and no matters of it
 * approved (TCPA 1990 ss. 73(4), 91, 92). Undefined if it had not.
 */
export function lapsedBefore(
  { receivedOn }: { readonly receivedOn: CalendarDate },
  reference: string,
  relation: ParentRelation,
  { permission }: ParentAsFound,
): Refusal {
  const last = relations[relation].inItsTime && permission?.lapsesAfter;
  if (!last || receivedOn <= last) return undefined;
  const late = `${reference} lapsed after ${last}, before this application was received on ${receivedOn}`;
  return reject(
    'parent-lapsed',
    `${late}. If it did not lapse, because the development began in time or its decision gave longer, say why.`,
  );
}

/** An application that changes or completes a permission is incomplete without one. */
export function parentMissing({ applicationType: code, parent, caseReference }: ExistingCase): Refusal {
  const needed = relationNeeded(code);
  if (!needed || parent) return undefined;
  const which = `${caseReference} is ${typeInWords(code)}, which depends on ${relations[needed].parentInWords}`;
  return reject(
    'parent-missing',
    `${which}: link the case, or record a case from elsewhere with its reference and the reason.`,
  );
}
