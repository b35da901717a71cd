import { sql } from 'kysely';
import type { CaseId, CouncilCode } from '#domain';
import type { CaseloadRow } from '../council/caseload-row.js';
import { type RegisterLine, shownOnRegister } from '../council/register-queries.js';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import { metresBetween, scaleAt } from './distance.js';
import type { SiteRow } from './site-row.js';

/** The way in which two sites match: the same property number, or shapes that touch. */
interface Shared {
  readonly sameProperty: boolean;
  readonly touches: boolean;
  /** The shortest distance between the two, in whole metres; null if one was not drawn. */
  readonly metres: number | null;
}

export type OnSameSite = RegisterLine & Pick<CaseloadRow, 'caseId' | 'council'> & Shared;

export interface SiteHistory {
  /** The data that the search used; null if the case does not have it. */
  readonly uprn: string | null;
  readonly shape: SiteRow['shape']['type'];
  readonly cases: readonly OnSameSite[];
  /** More cases have an overlapping box than were compared. */
  readonly isCut: boolean;
}

/** At most this many shapes are compared. For an estate with so many applications, use the search. */
const mostNeighbours = 500;

/** Public cases of a council's register on the same site. */
export const findSiteOnRegister = (database: ReadDatabase, council: CouncilCode, caseId: CaseId) =>
  historyOfSite(database, { seen: [council], whose: [council] }, caseId, { from: 'register', within: 0 });

/**
 * Every other application on a case's site, touching it, or within a number of metres of it, the newest first. Only
 * applications to councils that the reader may see.
 */
export const findSiteHistory = (
  database: ReadDatabase,
  councils: { readonly whose: CouncilCode; readonly seen: readonly CouncilCode[] },
  caseId: CaseId,
  within: number,
) =>
  historyOfSite(database, { seen: councils.seen, whose: [councils.whose] }, caseId, {
    from: 'caseload',
    within,
  });

async function historyOfSite(
  database: ReadDatabase,
  { seen, whose }: { readonly seen: readonly CouncilCode[]; readonly whose: readonly CouncilCode[] },
  caseId: CaseId,
  { from, within }: { readonly from: 'caseload' | 'register'; readonly within: number },
): Promise<SiteHistory | undefined> {
  const site = await visible(database, whose)
    .sites.selectAll()
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  if (!site) return undefined;
  const near = await neighboursOf(database, seen, site, within);
  const shared = new Map(near.slice(0, mostNeighbours).flatMap((other) => sharing(site, other, within)));
  const rows =
    shared.size === 0
      ? []
      : await visible(database, seen)
          [from].select(['caseId', 'council', ...shownOnRegister])
          .where('caseId', 'in', [...shared.keys()])
          .orderBy('receivedOn', 'desc')
          .orderBy('caseReference', 'desc')
          .execute();
  const cases = rows.map((row) => ({ ...row, ...shared.get(row.caseId)! }));
  return { uprn: site.uprn, shape: site.shape.type, cases, isCut: near.length > mostNeighbours };
}

/**
 * On the same property, or with a box that meets this case's box after it was made so many metres wider. The database
 * compares only boxes.
 */
const neighboursOf = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { caseId, uprn, west, south, east, north }: SiteRow,
  within: number,
): Promise<readonly SiteRow[]> => {
  const { x, y } = scaleAt({ x: west ?? 0, y: north ?? 0 });
  const [wider, higher] = [within / x, within / y];
  const meets =
    west === null || south === null || east === null || north === null
      ? sql<boolean>`false`
      : sql<boolean>`box(point(west, south), point(east, north)) &&
          box(point(${west - wider}, ${south - higher}), point(${east + wider}, ${north + higher}))`;
  return visible(database, councils)
    .sites.selectAll()
    .where('caseId', '!=', caseId)
    .where((is) => (uprn === null ? meets : is.or([is('uprn', '=', uprn), meets])))
    .orderBy(sql`uprn is not distinct from ${uprn}`, 'desc')
    .orderBy('caseId')
    .limit(mostNeighbours + 1)
    .execute();
};

function sharing(site: SiteRow, other: SiteRow, within: number): readonly (readonly [CaseId, Shared])[] {
  const sameProperty = site.uprn !== null && site.uprn === other.uprn;
  const metres = metresBetween(site.shape, other.shape);
  if (!sameProperty && (metres === null || metres > within)) return [];
  return [[other.caseId, { sameProperty, touches: metres === 0, metres }]];
}
