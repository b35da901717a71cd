import { type PlanningApplicationEvent, type Site, uprnKey } from '#domain';
import { tableOf } from '#projections';
import { caseFact, caseIdOf, existing } from '../council/case-facts.js';
import { readModel } from '../read-model.js';
import { eachElsewhere, type FactOf, type Hidden, hidden, type LaterFact, shows } from '../shown.js';
import type { NoShape, SiteRow, SiteShape } from './site-row.js';

type Change = {
  readonly [Type in LaterFact['type']]: ((row: SiteRow, fact: FactOf<Type>) => SiteRow) | Hidden;
};

const elsewhere = hidden('it does not say where the site is');

/** The facts that say where it is. A later form without a red line keeps the earlier one. */
const changes: Change = {
  ...eachElsewhere(['receiving', 'submitted'], elsewhere),
  CaseImported: elsewhere,
  CaseHistoryImported: elsewhere,
  ParentLinked: elsewhere,
  ParentRecordedElsewhere: elsewhere,
  ApplicationClosedAsDuplicate: elsewhere,
  ApplicationWithdrawn: elsewhere,
  DocumentSubmitted: elsewhere,
  DetailsProposed: elsewhere,
  ProposedDetailSettled: elsewhere,
  SubmissionAmended: elsewhere,
  ImportCorrected: (row, { site }) => ({ ...row, ...placed(site, row.shape) }),
  ParticularsReceived: (row, { boundary }) =>
    boundary ? { ...row, ...drawn({ type: boundary.type, coordinates: boundary.coordinates }) } : row,
  CaseTakenOver: (row, { to }) => ({ ...row, council: to }),
};

function changeOf({ type }: { readonly type: string }) {
  const line = changes[type as LaterFact['type']];
  return typeof line === 'function'
    ? (line as (row: SiteRow, fact: PlanningApplicationEvent) => SiteRow)
    : undefined;
}

/** The place of every application. The history of a site and its neighbours is found with this. */
export const sites = readModel<SiteRow>()({
  name: 'council_site',
  version: 2,
  facts: { planningApplication: { ApplicationReceived: shows('uprn'), ...changes } },
  table: tableOf<SiteRow>({
    key: 'caseId',
    columns: {
      caseId: 'text',
      council: 'text',
      uprn: 'text null',
      shape: 'json',
      west: 'double precision null',
      south: 'double precision null',
      east: 'double precision null',
      north: 'double precision null',
    },
    indexes: ['(uprn)', 'using gist (box(point(west, south), point(east, north)))'],
  }),
  key: (recorded) =>
    recorded.event.type === 'ApplicationReceived' || changeOf(recorded.event) ? caseIdOf(recorded) : null,
  project: (row, recorded) => {
    const { caseId, council, event } = caseFact(recorded);
    if (event.type !== 'ApplicationReceived') return changeOf(event)!(existing(row), event);
    return { caseId, council, ...placed(event.site, { type: 'none' }) };
  },
});

/** A red line is kept if a later form only gives a point. */
function placed({ uprn, longitude, latitude }: Site, before: SiteRow['shape']) {
  const isDrawn = before.type === 'MultiPolygon';
  const isPlaced = longitude !== null && latitude !== null;
  const shape: SiteRow['shape'] =
    isDrawn || !isPlaced ? before : { type: 'Point', coordinates: [longitude, latitude] };
  // Earlier facts keep the number as it was written.
  return { uprn: uprn === null ? null : uprnKey(uprn), ...drawn(shape) };
}

function drawn(shape: SiteShape | NoShape) {
  const points = pointsOf(shape);
  if (points.length === 0) return { shape, west: null, south: null, east: null, north: null };
  const [across, up] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
  return { shape, west: least(across), south: least(up), east: most(across), north: most(up) };
}

const pointsOf = (shape: SiteShape | NoShape): readonly (readonly number[])[] => {
  if (shape.type === 'none') return [];
  return shape.type === 'Point' ? [shape.coordinates] : shape.coordinates.flat(2);
};

// A loop and not one call with all points, because a shape may have more points than a call may have arguments.
const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));
