import { sql } from 'kysely';
import type { CaseId, CouncilCode } from '#domain';
import type { CaseloadRow } from '../council/caseload-row.js';
import { type RegisterLine, shownOnRegister } from '../council/register-queries.js';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { SiteRow } from './site-row.js';
import { touch } from './touching.js';

/** What of a site is shared: the property by its number, or ground by the shapes that were drawn. */
export interface Shared {
  readonly sameProperty: boolean;
  readonly touches: boolean;
}

export type OnSameSite = RegisterLine & Pick<CaseloadRow, 'caseId' | 'council'> & Shared;

export interface SiteHistory {
  /** By what it was looked for; null where the case has no such thing. */
  readonly uprn: string | null;
  readonly shape: SiteRow['shape']['type'];
  readonly cases: readonly OnSameSite[];
  /** There are more that lie in the same box than were looked at. */
  readonly isCut: boolean;
}

/** So many shapes are held against each other at most: an estate with that many applications is looked for by search. */
const mostNeighbours = 500;

/** Those of a council's register that anybody may see, of the same site. */
export const findSiteOnRegister = (database: ReadDatabase, council: CouncilCode, caseId: CaseId) =>
  historyOfSite(database, { seen: [council], whose: [council] }, caseId, 'register');

/** Every other application on a case's site, or touching it, of the councils that whoever asks may see; the newest first. */
export const findSiteHistory = (
  database: ReadDatabase,
  councils: { readonly whose: CouncilCode; readonly seen: readonly CouncilCode[] },
  caseId: CaseId,
) => historyOfSite(database, { seen: councils.seen, whose: [councils.whose] }, caseId, 'caseload');

async function historyOfSite(
  database: ReadDatabase,
  { seen, whose }: { readonly seen: readonly CouncilCode[]; readonly whose: readonly CouncilCode[] },
  caseId: CaseId,
  from: 'caseload' | 'register',
): Promise<SiteHistory | undefined> {
  const site = await visible(database, whose)
    .sites.selectAll()
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  if (!site) return undefined;
  const near = await neighboursOf(database, seen, site);
  const shared = new Map(near.slice(0, mostNeighbours).flatMap((other) => sharing(site, other)));
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

/** On the same property, or in a box that meets its box: the database looks no closer. */
const neighboursOf = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { caseId, uprn, west, south, east, north }: SiteRow,
): Promise<readonly SiteRow[]> => {
  const meets =
    west === null
      ? sql<boolean>`false`
      : sql<boolean>`box(point(west, south), point(east, north)) &&
          box(point(${west}, ${south}), point(${east}, ${north}))`;
  return visible(database, councils)
    .sites.selectAll()
    .where('caseId', '!=', caseId)
    .where((is) => (uprn === null ? meets : is.or([is('uprn', '=', uprn), meets])))
    .orderBy(sql`uprn is not distinct from ${uprn}`, 'desc')
    .orderBy('caseId')
    .limit(mostNeighbours + 1)
    .execute();
};

function sharing(site: SiteRow, other: SiteRow): readonly (readonly [CaseId, Shared])[] {
  const sameProperty = site.uprn !== null && site.uprn === other.uprn;
  const touches = touch(site.shape, other.shape);
  return sameProperty || touches ? [[other.caseId, { sameProperty, touches }]] : [];
}
