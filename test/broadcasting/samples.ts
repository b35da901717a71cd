import {
  type CasebookEvent,
  type CouncilCode,
  councilCode,
  type PlanningApplicationEvent,
  type StreamName,
} from '#domain';
import type { Metadata, Recorded } from '#event-store';
import { instant } from '#legislation';
import { afterDecision } from './case-samples/after-decision.js';
import { allocation } from './case-samples/allocation.js';
import { appeals } from './case-samples/appeals.js';
import { assessment } from './case-samples/assessment.js';
import { committee } from './case-samples/committee.js';
import { consultation } from './case-samples/consultation.js';
import { decision } from './case-samples/decision.js';
import { fees } from './case-samples/fees.js';
import { letters } from './case-samples/letters.js';
import { privacy } from './case-samples/privacy.js';
import { publicity } from './case-samples/publicity.js';
import { receiving } from './case-samples/receiving.js';
import { recommendation } from './case-samples/recommendation.js';
import { record } from './case-samples/record.js';
import { register } from './case-samples/register.js';
import { day, private_ } from './case-samples/sample.js';
import { submitted } from './case-samples/submitted.js';
import { time } from './case-samples/time.js';
import { twoPeople } from './case-samples/two-people.js';
import { validation } from './case-samples/validation.js';

export { private_ };

type Samples<Event extends { type: string }> = {
  readonly [Type in Event['type']]: Extract<Event, { type: Type }>;
};

/** One of each type of fact of a case. */
export const planningApplicationSamples: Samples<PlanningApplicationEvent> = {
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...publicity,
  ...submitted,
  ...consultation,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...letters,
  ...record,
  ...privacy,
  ...twoPeople,
};

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
