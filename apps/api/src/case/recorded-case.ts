import { type CaseId, type CouncilCode, type PlanningApplication, planningApplication } from '#domain';
import { councilOf, type EventStore, type Recorded, stateAfter } from '#event-store';

/** A case according to its record now, whatever a read model or a cache holds. */
export interface RecordedCase {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly revision: bigint;
  /** Of its last fact. It covers all facts before it. */
  readonly hash: string;
  readonly facts: readonly Recorded[];
  readonly state: Exclude<PlanningApplication, { stage: 'unknown' }>;
}

/**
 * From one read of its record; undefined if there is no such case. A case that was made before of the same facts is
 * returned as it is.
 */
export async function recordedCase(
  store: Pick<EventStore, 'readStream'>,
  caseId: CaseId,
  before?: RecordedCase,
): Promise<RecordedCase | undefined> {
  const facts = await store.readStream(`planningApplication-${caseId}`);
  const council = councilOf(facts);
  if (council === null) return undefined;
  const { revision, metadata } = facts.at(-1)!;
  if (before?.hash === metadata.hash) return before;
  const state = stateAfter(planningApplication, facts);
  return state.stage === 'unknown'
    ? undefined
    : { caseId, council, revision, hash: metadata.hash, facts, state };
}
