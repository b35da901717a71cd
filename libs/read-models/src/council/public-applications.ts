import { type RawBuilder, sql } from 'kysely';
import { type CalendarDate, type CouncilCode, type DecisionKind, referenceKey } from '#domain';
import { submittableCodes } from '#legislation';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import { keyOf } from './case-queries.js';
import type { CaseloadRow } from './caseload-row.js';
import { likeReference, searchPatterns } from './searching.js';

/** The status of an application, in the words of public registers. */
export const publicStatuses = [
  'Consultation in progress',
  'Assessment in progress',
  'Determined',
  'Withdrawn',
  'Appeal lodged',
  'Appeal validated',
  'Appeal in progress',
  'Appeal decided',
] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export const publicDecisions = [
  'granted',
  'refused',
  'Prior approval required and approved',
  'Prior approval not required',
  'Prior approval required and refused',
] as const;
export type PublicDecision = (typeof publicDecisions)[number];

export const publicDates = {
  receivedAt: 'receivedOn',
  validatedAt: 'validFrom',
  publishedAt: 'publishedOn',
  consultationEndDate: 'commentsUntil',
  councilDecisionDate: 'decidedOn',
  appealDecisionDate: 'appealDecidedOn',
} as const satisfies Record<string, keyof CaseloadRow>;
export type PublicDate = keyof typeof publicDates;

/** Which applications; a filter that is left out has no effect. Days are inclusive. */
export interface PublicFilter {
  /** Words of the reference, the address, the postcode or the description; all must match. */
  readonly query?: string | undefined;
  readonly reference?: string | undefined;
  readonly description?: string | undefined;
  /** Open Digital Planning codes, each including the narrower codes below it. */
  readonly types?: readonly string[] | undefined;
  readonly statuses?: readonly PublicStatus[] | undefined;
  readonly decisions?: readonly PublicDecision[] | undefined;
  readonly dates: readonly {
    readonly date: PublicDate;
    readonly from?: CalendarDate | undefined;
    readonly to?: CalendarDate | undefined;
  }[];
}

interface PublicPage {
  readonly page: number;
  readonly size: number;
  readonly sortBy: 'receivedAt' | 'councilDecisionDate';
  readonly descending: boolean;
  /** The requested day, because a consultation ends without a fact. */
  readonly today: CalendarDate;
}

interface PublicFound {
  readonly cases: readonly PublicCase[];
  /** The number that match the filter, on all pages. */
  readonly total: number;
  /** The total number on the register. */
  readonly available: number;
}

export type PublicCase = Pick<CaseloadRow, 'caseId' | 'caseReference' | 'council' | 'revision'>;

/** A page of the public data of a council's applications. */
export async function findPublicApplications(
  database: ReadDatabase,
  council: CouncilCode,
  filter: PublicFilter,
  { page, size, sortBy, descending, today }: PublicPage,
): Promise<PublicFound> {
  const register = publicOf(database, council);
  const found = narrowed(register, filter, today);
  const counted = sql<number>`count(*)::integer`.as('total');
  // Every case has a day of receipt. Not all are decided; those without a day come last.
  const mayLackDay = sortBy === 'councilDecisionDate';
  const [cases, { total }, { total: available }] = await Promise.all([
    found
      .select(['caseId', 'caseReference', 'council', 'revision'])
      .orderBy(publicDates[sortBy], (order) => {
        if (!descending) return order.asc();
        return mayLackDay ? order.desc().nullsLast() : order.desc();
      })
      .orderBy('caseReference', descending ? 'desc' : 'asc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    found.select(counted).executeTakeFirstOrThrow(),
    register.select(counted).executeTakeFirstOrThrow(),
  ]);
  return { cases, total, available };
}

/**
 * One of them by its reference, with any separator between its parts: addresses use a hyphen instead of a
 * slash.
 */
export const findPublicApplication = (
  database: ReadDatabase,
  council: CouncilCode,
  reference: string,
): Promise<PublicCase | undefined> =>
  publicOf(database, council)
    .select(['caseId', 'caseReference', 'council', 'revision'])
    .where('searched', 'like', likeReference(reference))
    .where(sql<boolean>`${keyOf(sql`case_reference`)} = ${referenceKey(reference)}`)
    .orderBy('caseId')
    .executeTakeFirst();

/** If Open Digital Planning does not know the type, the application cannot be written in its format. */
const publicOf = (database: ReadDatabase, council: CouncilCode) =>
  visible(database, [council]).register.where('applicationType', 'in', submittableCodes);

type Register = ReturnType<typeof publicOf>;

function narrowed(register: Register, filter: PublicFilter, today: CalendarDate): Register {
  const { reference, types, statuses, decisions } = filter;
  let found = register;
  for (const pattern of searchPatterns(filter.query ?? ''))
    found = found.where(sql<boolean>`(searched like ${pattern} or description ilike ${pattern})`);
  if (reference) found = found.where('searched', 'like', likeReference(reference));
  for (const pattern of searchPatterns(filter.description ?? ''))
    found = found.where('description', 'ilike', pattern);
  if (types) found = found.where(anyOf(types.map(ofType)));
  if (statuses) found = found.where(anyOf(statuses.map((status) => stands(today)[status])));
  if (decisions) found = found.where(anyOf(decisions.map(decided)));
  for (const { date, from, to } of filter.dates) {
    if (from) found = found.where(publicDates[date], '>=', from);
    if (to) found = found.where(publicDates[date], '<=', to);
  }
  return found;
}

type Condition = RawBuilder<boolean>;

const anyOf = (conditions: readonly Condition[]): Condition =>
  sql<boolean>`(${sql.join([sql`false`, ...conditions], sql` or `)})`;

const ofType = (type: string): Condition =>
  sql`(application_type = ${type} or starts_with(application_type, ${`${type}.`}))`;

/**
 * The conditions for each status in a public register. The last day for comments counts as over, as it does
 * there.
 */
function stands(today: CalendarDate): Readonly<Record<PublicStatus, Condition>> {
  const undecided = sql`stage not in ('decided', 'withdrawn') and appeal is null`;
  const consulting = sql`coalesce(consulted_from <= ${today} and comments_until > ${today}, false)`;
  const appealed = sql`stage <> 'withdrawn' and appeal`;
  return {
    'Consultation in progress': sql`(${undecided} and ${consulting})`,
    'Assessment in progress': sql`(${undecided} and not ${consulting})`,
    Determined: sql`(stage = 'decided' and appeal is null)`,
    Withdrawn: sql`stage = 'withdrawn'`,
    'Appeal lodged': sql`(${appealed} = 'lodged')`,
    'Appeal validated': sql`(${appealed} = 'validated')`,
    'Appeal in progress': sql`(${appealed} = 'started')`,
    'Appeal decided': sql`(${appealed} in ('decided', 'withdrawn'))`,
  };
}

const kinds: Readonly<Record<PublicDecision, readonly (DecisionKind | 'deemed')[]>> = {
  granted: ['granted', 'split', 'noObjection', 'eiaNotRequired', 'opinionGiven', 'deemed'],
  refused: ['refused', 'preservationOrderMade', 'retentionNoticeServed', 'eiaRequired'],
  'Prior approval required and approved': ['priorApprovalGranted'],
  'Prior approval not required': ['priorApprovalNotRequired'],
  'Prior approval required and refused': ['priorApprovalRefused'],
};

const decided = (decision: PublicDecision): Condition =>
  sql`(stage = 'decided' and decision = any(${[...kinds[decision]]}::text[]))`;
