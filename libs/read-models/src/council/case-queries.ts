import { type RawBuilder, sql } from 'kysely';
import {
  briefAfter,
  type CaseId,
  type CaseReference,
  type CouncilCode,
  type Instant,
  type PlanningApplicationEvent,
  recordNotes,
  referenceKey,
} from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import { documentAfter, documentOf } from './case-document.js';
import type { CaseDocument } from './case-document-shape.js';
import type { CaseloadRow } from './caseload-row.js';
import type { HistoryRow } from './history.js';
import { likeReference } from './searching.js';

/** A case in full, as an officer opens it. */
export interface Case {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  readonly revision: bigint;
  readonly lastChangedAt: Instant;
  readonly document: CaseDocument;
  /**
   * The position of a fact whose contents do not fit its type. The case is shown as it was before that fact.
   */
  readonly heldFrom: bigint | null;
}

/** A case in full; undefined if there is none, or if it belongs to another council. */
export async function findCase(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
): Promise<Case | undefined> {
  return caseFrom(await wholeHistory(database, councils, caseId));
}

/** A case by the number on its letters, which is a council's own. */
export async function findCaseByReference(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { council, caseReference }: { council: CouncilCode; caseReference: CaseReference },
): Promise<Case | undefined> {
  const found = (await findByReference(database, councils, caseReference)).filter(
    (each) => each.council === council && referenceKey(each.caseReference) === referenceKey(caseReference),
  );
  const exact = found.find((each) => each.caseReference === caseReference) ?? found[0];
  return exact && findCase(database, councils, exact.caseId);
}

export type Referred = Pick<CaseloadRow, 'caseId' | 'council' | 'caseReference' | 'formerReferences'>;

/**
 * The cases that have a reference, or had it before: of a former council, or of the system they came from. In
 * upper or lower case, with any separator between its parts.
 */
export const findByReference = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  reference: string,
): Promise<readonly Referred[]> =>
  visible(database, councils)
    .caseload.select(['caseId', 'council', 'caseReference', 'formerReferences'])
    .where((is) =>
      is.or([
        is('caseReference', '=', reference as CaseReference),
        sql<boolean>`former_references @> ${JSON.stringify([reference])}::jsonb`,
        sql<boolean>`(searched like ${likeReference(reference)} and (
          ${keyOf(sql`case_reference`)} = ${referenceKey(reference)} or exists (
            select from jsonb_array_elements_text(former_references) as former
            where ${keyOf(sql`former`)} = ${referenceKey(reference)})))`,
      ]),
    )
    .orderBy('council')
    .orderBy('caseId')
    .limit(50)
    .execute();

/** The cases of a council with references of the same letters and digits, each with all its references as spelled. */
export async function findReferencesLike(
  database: ReadDatabase,
  council: CouncilCode,
  references: readonly string[],
): Promise<readonly { readonly caseId: CaseId; readonly spellings: readonly string[] }[]> {
  const keys = [...new Set(references.map(referenceKey))].filter((key) => key !== '');
  if (keys.length === 0) return [];
  const found = await visible(database, [council])
    .caseload.select(['caseId', 'caseReference', 'formerReferences'])
    .where(
      sql<boolean>`(${keyOf(sql`case_reference`)} = any(${keys}::text[]) or exists (
        select from jsonb_array_elements_text(former_references) as former
        where ${keyOf(sql`former`)} = any(${keys}::text[])))`,
    )
    .execute();
  return found.map(({ caseId, caseReference, formerReferences }) => ({
    caseId,
    spellings: [caseReference, ...formerReferences],
  }));
}

/** {@link referenceKey}, calculated in the database. */
export const keyOf = (reference: RawBuilder<unknown>) =>
  sql`nullif(regexp_replace(upper(${reference}), '[^[:alnum:]]+', '', 'g'), '')`;

/** The facts of a case, first to last; with a revision, only those after it. */
export const findHistory = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
  { after = -1n, limit = 1_000 }: { after?: bigint; limit?: number } = {},
): Promise<readonly HistoryRow[]> =>
  visible(database, councils)
    .history.selectAll()
    .where('caseId', '=', caseId)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(limit)
    .execute();

/** The last fact of a case. Its hash covers all facts before it. */
export const findLastFact = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
): Promise<Pick<HistoryRow, 'revision' | 'hash'> | undefined> =>
  visible(database, councils)
    .history.select(['revision', 'hash'])
    .where('caseId', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The facts of a case that have one of these types, in order; with a revision, only those before it. */
export const findFactsOfTypes = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
  { types, before }: { types: readonly string[]; before?: bigint | undefined },
): Promise<readonly Pick<HistoryRow, 'type' | 'effectiveOn' | 'data'>[]> =>
  visible(database, councils)
    .history.select(['type', 'effectiveOn', 'data'])
    .where('caseId', '=', caseId)
    .where('type', 'in', types)
    .$if(before !== undefined, (query) => query.where('revision', '<', before!))
    .orderBy('revision')
    .execute();

/** The same of many cases at once. */
export const findFactsOfTypesIn = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseIds: readonly CaseId[],
  types: readonly string[],
): Promise<readonly Pick<HistoryRow, 'caseId' | 'type' | 'effectiveOn' | 'data'>[]> =>
  visible(database, councils)
    .history.select(['caseId', 'type', 'effectiveOn', 'data'])
    .where('caseId', 'in', caseIds)
    .where('type', 'in', types)
    .orderBy('caseId')
    .orderBy('revision')
    .execute();

export const wholeHistory = (database: ReadDatabase, councils: readonly CouncilCode[], caseId: CaseId) =>
  findHistory(database, councils, caseId, { limit: 1_000_000 });

/** The totals of a case's history. */
export function caseFrom(rows: readonly HistoryRow[]): Case | undefined {
  const [first, ...later] = rows.filter((row) => !recordNotes.isSetAside(row));
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const received = eventOf(first);
  if (received.type !== 'ApplicationReceived') return undefined;
  let brief = briefAfter(undefined, received)!;
  let document = documentOf(received);
  let heldFrom: bigint | null = null;
  for (const row of later) {
    const event = eventOf(row);
    if (event.type === 'ApplicationReceived') continue;
    try {
      const next = briefAfter(brief, event)!;
      document = documentAfter(document, event, { recordedAt: row.recordedAt, actor: row.actor }, next);
      brief = next;
    } catch {
      heldFrom = row.revision;
      break;
    }
  }
  const { caseId, council, revision, recordedAt: lastChangedAt } = last;
  const { caseReference } = brief;
  return { caseId, council, caseReference, revision, lastChangedAt, document, heldFrom };
}

export const eventOf = ({ type, effectiveOn, data }: HistoryRow): PlanningApplicationEvent =>
  ({ type, effectiveOn, ...data }) as unknown as PlanningApplicationEvent;
