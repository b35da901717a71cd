import {
  type CaseId,
  type CaseReference,
  type Parent,
  planningApplication,
  type SaysToParent,
  saysToParent,
} from '#domain';
import { type Recorded, sha256, stateAfter } from '#event-store';
import { type Instant, londonDate } from '#legislation';
import type { Linking } from './payments.js';

/**
 * Updates the parent permission of a case: details approved or refused, an amendment made, a decision, or its
 * reversal. It uses only the case's own record, so the result is the same whoever does it and however often.
 */
export async function tellParent(child: CaseId, linking: Linking): Promise<void> {
  const recorded = await linking.store.readStream(`planningApplication-${child}`);
  const state = stateAfter(planningApplication, recorded);
  const last = recorded.at(-1);
  if (state.stage === 'unknown' || !last) return;
  const at = { child, reference: state.caseReference, description: state.description, last };
  for (const other of [state.parent, state.resubmissionOf])
    if (other?.caseId) await tell({ ...other, caseId: other.caseId }, saysToParent(state), at, linking);
}

async function tell(
  { caseId, relation, conditions }: Parent & { readonly caseId: CaseId },
  says: SaysToParent,
  { child, reference, description, last }: Reported,
  { store, attempt, actingFor }: Linking,
): Promise<void> {
  const stream = `planningApplication-${caseId}` as const;
  const council = (await store.readLast(stream))?.metadata.council;
  if (!council) return;
  const asOf = Number(last.revision);
  const commandId = `follow/${child}/${relation}/${asOf}`;
  await attempt(
    planningApplication,
    stream,
    {
      ...{ type: 'FollowLinkedCase', linked: { caseId: child, reference }, relation, conditions },
      ...{ description, says, asOf, on: londonDate(last.metadata.recordedAt as Instant) },
    },
    { ...actingFor, council, commandId, commandDigest: sha256(commandId) },
  );
}

interface Reported {
  readonly child: CaseId;
  readonly reference: CaseReference;
  readonly description: string;
  readonly last: Recorded;
}
