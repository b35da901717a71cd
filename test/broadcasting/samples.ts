import {
  type CasebookEvent,
  type CouncilCode,
  councilCode,
  eventVersions,
  type PlanningApplicationEvent,
  type StreamName,
} from '#domain';
import { decode, type Metadata, type Recorded } from '#event-store';
import { calendarDate, instant } from '#legislation';
import { aggregates } from '../facts/aggregates.js';
import { sampleOf } from '../facts/samples.js';

/** The value in samples for personal data and text written by people. */
export const private_ = 'mrs-a-n-other';

export const day = calendarDate('2026-11-05');

/** Whether a text was written by a person: codes in samples are a single word. */
const isSomebodys = (text: string): boolean =>
  text.includes(' ') || text === 'sealed' || text === 'a.officer';

/** Fields whose values have several words although they are codes, ids or names in other registers. */
const isPublic = new Set([
  ...['applicationType', 'ward', 'mediaType', 'kind', 'cause', 'act'],
  ...['documents', 'supersededBy', 'formerReference', 'parentReference', 'inspectorateReference'],
  ...['CaseImported.source', 'ParentRecordedElsewhere.reference'],
  ...['claimReference', 'directionReference', 'enforcementReference'],
]);

const isIdentifier = (field: string): boolean => /(?:^id|Ids?|[sS]ha256|Hash)$/.test(field);

type Samples<Event extends { type: string }> = {
  readonly [Type in Event['type']]: Extract<Event, { type: Type }>;
};

/** One sample of each type of case fact, as written by `npm run facts`, with recognisable private values. */
export const planningApplicationSamples = Object.fromEntries(
  aggregates.planningApplication.types.map((type) => [type, withheld(type, '', newestSample(type))]),
) as Samples<PlanningApplicationEvent>;

function newestSample(type: string): CasebookEvent {
  const stored = sampleOf(type, eventVersions[type as CasebookEvent['type']]);
  const delivered = decode({ ...stored, revision: 0n, position: 0n });
  if ('recorded' in delivered) return delivered.recorded.event;
  throw new Error(delivered.undecodable.because);
}

/** A field's value without what only its council may see. */
function withheld(type: string, field: string, value: unknown): unknown {
  if (typeof value === 'string') {
    const mayBeTold = isIdentifier(field) || isPublic.has(field) || isPublic.has(`${type}.${field}`);
    return isSomebodys(value) && !mayBeTold ? private_ : value;
  }
  if (Array.isArray(value)) return value.map((each) => withheld(type, field, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withheld(type, name, inner)]),
  );
}

export const councilSample: CasebookEvent = {
  type: 'CouncilJoined',
  effectiveOn: day,
  council: councilCode('CAM'),
  name: 'Cambridge City Council',
  referenceFormat: '{yy}/{number}/{suffix}',
  begins: 'live',
};

const metadataSample = (council: CouncilCode | null): Metadata => ({
  council,
  effectiveOn: day,
  recordedAt: instant('2026-11-05T09:00:00.000Z'),
  actor: { id: private_, role: 'officer' },
  commandId: 'c-1',
  commandDigest: 'cd'.repeat(32),
  correlationId: 'correlation-1',
  causationId: null,
  schemaVersion: 1,
  previousHash: null,
  hash: 'ef'.repeat(32),
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
});

export function recorded(
  event: CasebookEvent,
  place: { stream?: StreamName; council?: CouncilCode | null; revision?: bigint; position?: bigint } = {},
): Recorded {
  const {
    stream = 'planningApplication-7d0c5c6e-1111-4222-8333-944445555666',
    council = councilCode('CAM'),
  } = place;
  const { revision = 3n, position = 9_007_199_254_740_993n } = place;
  const id = `${stream}@${revision}`;
  return { id, stream, revision, position, event, metadata: metadataSample(council) };
}
