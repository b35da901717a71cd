import type { Boundary, ProposedConstraint } from '#domain';
import { type ConstraintKind, constraintDatasets, constraintInWords, constraintKindOf } from '#legislation';
import { isObject, SubmittedDocument } from './document.js';

/** The site's boundary, or its point. */
export interface Place {
  readonly boundary: Boundary | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

type ConstraintsFound = readonly ProposedConstraint[] | 'unreachable' | 'no-place';

const longestWkt = 6_000;
const mostBytes = 5 * 1024 * 1024;
const patience = 10_000;

/** Asks planning.data.gov.uk, or a service with the same interface, for constraints that touch the site. */
export async function constraintsAt(base: string, place: Place): Promise<ConstraintsFound> {
  const where = whereOf(place);
  if (!where) return 'no-place';
  const datasets = constraintDatasets.map((name): [string, string] => ['dataset', name]);
  const query = new URLSearchParams([...where, ...datasets, ['limit', '100']]);
  try {
    const answer = await fetch(new URL(`entity.json?${query}`, base.endsWith('/') ? base : `${base}/`), {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    const text = answer.ok ? await answer.text() : '';
    if (text === '' || text.length > mostBytes) return 'unreachable';
    return constraintsIn(JSON.parse(text));
  } catch {
    return 'unreachable';
  }
}

/** The boundary if it fits into an address, or else its middle point. */
function whereOf({ boundary, longitude, latitude }: Place): [string, string][] | undefined {
  const wkt = boundary?.crs === 'EPSG:4326' ? wktOf(boundary) : '';
  if (wkt !== '' && wkt.length <= longestWkt)
    return [
      ['geometry', wkt],
      ['geometry_relation', 'intersects'],
    ];
  const [east, north] = boundary?.crs === 'EPSG:4326' ? (boundary.coordinates[0]?.[0]?.[0] ?? []) : [];
  const [x, y] = [longitude ?? east, latitude ?? north];
  if (x === undefined || y === undefined) return undefined;
  return [
    ['longitude', String(x)],
    ['latitude', String(y)],
  ];
}

const wktOf = ({ coordinates }: Boundary): string => {
  const rings = (polygon: Boundary['coordinates'][number]) =>
    polygon.map((ring) => `(${ring.map((point) => point.join(' ')).join(',')})`).join(',');
  return `MULTIPOLYGON(${coordinates.map((polygon) => `(${rings(polygon)})`).join(',')})`;
};

function constraintsIn(json: unknown): readonly ProposedConstraint[] {
  const found = new SubmittedDocument(json).list('/entities').filter(isObject).flatMap(constraintOf);
  return [...new Map(found.map((each) => [each.constraintId, each])).values()];
}

function constraintOf(entity: Readonly<Record<string, unknown>>): readonly ProposedConstraint[] {
  const said = new SubmittedDocument(entity);
  const number = said.count('/entity') ?? Number(said.text('/entity') ?? Number.NaN);
  const dataset = said.text('/dataset');
  // Ignore constraints that have ended.
  if (!Number.isSafeInteger(number) || dataset === null || said.text('/end-date') !== null) return [];
  const kind = kindIn(dataset, said);
  if (kind === undefined || said.problems.length > 0) return [];
  const name = said.text('/name', '/reference')?.slice(0, 500) ?? constraintInWords(kind);
  const source = `planning.data.gov.uk, entity ${number}`;
  return [{ constraintId: `entity-${number}`, kind, name, source }];
}

const zones: Readonly<Record<string, ConstraintKind>> = { '2': 'flood.zoneTwo', '3': 'flood.zoneThree' };
const grades: Readonly<Record<string, ConstraintKind>> = {
  I: 'listed.gradeOne',
  'II*': 'listed.gradeTwoStar',
  II: 'listed.gradeTwo',
};

/** The most specific kind that the entity gives. */
function kindIn(dataset: string, said: SubmittedDocument): ConstraintKind | undefined {
  const kind = constraintKindOf(dataset);
  if (kind === 'flood') return zones[said.text('/flood-risk-level') ?? ''] ?? kind;
  if (kind === 'listed') return grades[said.text('/listed-building-grade') ?? ''] ?? kind;
  return kind;
}
