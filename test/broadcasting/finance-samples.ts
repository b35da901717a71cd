import { type CasebookEvent, type CouncilCode, councilCode } from '#domain';
import { decode, type Recorded } from '#event-store';
import { sampleOf, wanted } from '../facts/samples.js';
import { private_ } from './samples.js';

export const cambridge = councilCode('CAM');
export const south = councilCode('SCA');

export const sharedByTwo = (): readonly CouncilCode[] => [cambridge, south];

/** Streams with facts about money only. */
const aboutMoney =
  /^(timesheet|rateCard|costPool|charge|chargedTime|priceSchedule|councilAccount|statement|sharedService|businessCase)-/;

/** Facts that are not published: weeks of timesheets, which concern several councils, and internal facts. */
const inside: ReadonlySet<string> = new Set([
  'WeekSubmitted',
  'WeekApproved',
  'WeekReturned',
  'StatementPartKept',
  'TimeCharged',
  'ChargedTimeReleased',
  'ActivityCounted',
  'CasesDivided',
  'CouncilChangeProposed',
  'CouncilConsented',
  'CouncilChangeWithdrawn',
]);

/** Fields that name officers, or hold free text. */
const mayNamePeople: ReadonlySet<string> = new Set([
  'officer',
  'by',
  'proposedBy',
  'approvedBy',
  'reviewedBy',
  'because',
  'what',
  'reference',
  'activity',
  'entryId',
  'key',
  'lineKeys',
  'about',
  'working',
  'cites',
]);

/** One of each published type of fact about money, with private data wherever possible. */
export const financeFacts: readonly Recorded[] = wanted
  .map(({ type, version }) => sampleOf(type, version))
  .filter(({ stream, type }) => aboutMoney.test(stream) && !inside.has(type))
  .map((sample) => {
    const delivered = decode({ ...sample, revision: 0n, position: 7n });
    if (!('recorded' in delivered)) throw new Error(delivered.undecodable.because);
    const { recorded } = delivered;
    const metadata = { ...recorded.metadata, actor: { id: private_, role: 'finance' } };
    return { ...recorded, event: withPrivate(recorded.event) as CasebookEvent, metadata };
  });

function withPrivate(value: unknown, name = ''): unknown {
  if (mayNamePeople.has(name))
    return Array.isArray(value) ? value.map(() => private_) : value === null ? null : private_;
  if (Array.isArray(value)) return value.map((each) => withPrivate(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withPrivate(each, key)]));
}
