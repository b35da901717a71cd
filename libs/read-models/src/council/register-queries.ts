import { sql } from 'kysely';
import {
  type CalendarDate,
  type CaseReference,
  type CaseStage,
  type CouncilCode,
  pendingAppealStages,
  referenceKey,
} from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import { type Case, findCase, keyOf } from './case-queries.js';
import type { CaseloadRow } from './caseload-row.js';
import { likeReference, searchPatterns } from './searching.js';

/** Which cases of the register; a filter that is left out has no effect. Days are inclusive. */
export interface RegisterFilter {
  /** 1: those still to be decided; 2: those that were decided or withdrawn (DMPO art. 40). */
  readonly part?: 1 | 2;
  readonly applicationTypes?: readonly string[];
  readonly ward?: string;
  readonly receivedFrom?: CalendarDate;
  readonly receivedTo?: CalendarDate;
  readonly validatedFrom?: CalendarDate;
  readonly validatedTo?: CalendarDate;
  readonly decidedFrom?: CalendarDate;
  readonly decidedTo?: CalendarDate;
  /** Only those on which the public is asked to comment, today or later. */
  readonly openForCommentsOn?: CalendarDate;
  /** Words of the reference, the address or the postcode; all must match. */
  readonly search?: string;
}

export type RegisterLine = Pick<CaseloadRow, (typeof shownOnRegister)[number]>;

/** The case, and the last revision included. */
export type OnRegister = Pick<CaseloadRow, 'caseId' | 'revision'>;

interface RegisterFound {
  readonly cases: readonly RegisterLine[];
  /** On all pages. */
  readonly total: number;
}

/** Columns of which only the words of a status are made: lists show those words. */
const usedForStatus = [
  'publicUntil',
  'meetsOn',
  'isByMinister',
  'isByInspector',
  'isRevoked',
  'appealOutcome',
] as const;
export type UsedForStatus = (typeof usedForStatus)[number];

/** The public data of a case in a list. */
export const shownOnRegister = [
  'caseReference',
  'applicationType',
  'description',
  'address',
  'postcode',
  'ward',
  'stage',
  'receivedOn',
  'validFrom',
  'publishedOn',
  'decision',
  'decidedOn',
  'withdrawnOn',
  'decideBy',
  'commentsUntil',
  'appeal',
  ...usedForStatus,
] as const satisfies readonly (keyof CaseloadRow)[];

/** A page of a council's register, newest first. */
export async function findRegister(
  database: ReadDatabase,
  council: CouncilCode,
  filter: RegisterFilter,
  { page, size }: { page: number; size: number },
): Promise<RegisterFound> {
  const found = narrowed(database, council, filter);
  const [cases, { total }] = await Promise.all([
    found
      .select(shownOnRegister)
      .orderBy('receivedOn', 'desc')
      .orderBy('caseReference', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow(),
  ]);
  return { cases, total };
}

/** A case of the register by its reference; undefined if it is not public. */
export async function findOnRegister(
  database: ReadDatabase,
  council: CouncilCode,
  caseReference: CaseReference,
): Promise<OnRegister | undefined> {
  return await visible(database, [council])
    .register.select(['caseId', 'revision'])
    .where('caseReference', '=', caseReference)
    .orderBy('caseId')
    .executeTakeFirst();
}

/**
 * The same, by the reference as written in an address: in upper or lower case, with hyphens or other
 * separators.
 */
export async function findOnRegisterBySlug(
  database: ReadDatabase,
  council: CouncilCode,
  slug: string,
): Promise<OnRegister | undefined> {
  return await visible(database, [council])
    .register.select(['caseId', 'revision'])
    .where('searched', 'like', likeReference(slug))
    .where(sql<boolean>`${keyOf(sql`case_reference`)} = ${referenceKey(slug)}`)
    .orderBy('caseId')
    .executeTakeFirst();
}

/** The same by a former reference of this council. Another council may have the case now. */
export async function findOnRegisterByFormer(
  database: ReadDatabase,
  { council, successors }: { readonly council: CouncilCode; readonly successors: readonly CouncilCode[] },
  reference: string,
): Promise<Case | undefined> {
  const found = await visible(database, [council, ...successors])
    .register.select(['caseId', 'council'])
    .where(sql<boolean>`former_references @> ${JSON.stringify([reference])}::jsonb`)
    .limit(20)
    .execute();
  for (const { caseId, council: now } of found) {
    const whole = await findCase(database, [now], caseId);
    const had = whole?.document.formerReferences.some(
      (former) => former.reference === reference && (former.of === council || now === council),
    );
    if (had) return whole;
  }
  return undefined;
}

/** The stages in which the status of an application says that comments are open. */
const stagesForComments: readonly CaseStage[] = ['to assess', 'to decide'];

function narrowed(database: ReadDatabase, council: CouncilCode, filter: RegisterFilter) {
  const { part, applicationTypes, ward, search } = filter;
  let found = visible(database, [council]).register;
  if (part) found = found.where('stage', part === 1 ? 'not in' : 'in', ['decided', 'withdrawn']);
  if (applicationTypes)
    found = found.where('applicationType', '=', sql<string>`any(${[...applicationTypes]}::text[])`);
  if (ward) found = found.where('ward', '=', ward);
  if (filter.receivedFrom) found = found.where('receivedOn', '>=', filter.receivedFrom);
  if (filter.receivedTo) found = found.where('receivedOn', '<=', filter.receivedTo);
  if (filter.validatedFrom) found = found.where('validFrom', '>=', filter.validatedFrom);
  if (filter.validatedTo) found = found.where('validFrom', '<=', filter.validatedTo);
  if (filter.decidedFrom) found = found.where('decidedOn', '>=', filter.decidedFrom);
  if (filter.decidedTo) found = found.where('decidedOn', '<=', filter.decidedTo);
  if (filter.openForCommentsOn)
    found = found
      .where('stage', 'in', [...stagesForComments])
      .where('publicUntil', '>=', filter.openForCommentsOn)
      .where((the) => the.or([the('appeal', 'is', null), the('appeal', 'not in', [...pendingAppealStages])]));
  for (const pattern of searchPatterns(search ?? '')) found = found.where('searched', 'like', pattern);
  return found;
}
