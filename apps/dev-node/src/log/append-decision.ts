import { type ExpectedRevision, NO_REVISION } from './events.js';
import { isSoftDeleted, isTombstoned, type StreamHead } from './stream-head.js';

export type AppendDecision =
  | { kind: 'append' }
  /** The same events were appended before, up to this revision: the answer is repeated. */
  | { kind: 'already-appended'; lastRevision: bigint }
  | { kind: 'wrong-revision'; current: bigint }
  | { kind: 'stream-deleted' };

/** Earlier commits, as far as retries need them. */
export interface Committed {
  /** The revision an event got in this stream, if it was appended recently. */
  revisionOf: (eventId: string) => bigint | undefined;
  idAt: (revision: bigint) => string | undefined;
  hasMetadata: boolean;
}

/**
 * Whether events may be appended, by the rules of EventStoreDB 24.6: a retry is distinguished from a conflict
 * by event ids.
 */
export function decideAppend(
  head: StreamHead,
  expected: ExpectedRevision,
  ids: readonly string[],
  committed: Committed,
): AppendDecision {
  if (isTombstoned(head)) return { kind: 'stream-deleted' };
  const wrong: AppendDecision = { kind: 'wrong-revision', current: head.lastRevision };
  switch (expected) {
    case 'stream-exists':
      if (isSoftDeleted(head)) return { kind: 'stream-deleted' };
      if (head.lastRevision === NO_REVISION && !committed.hasMetadata) return wrong;
      return decideByIds(ids, committed, wrong);
    case 'any':
      return decideByIds(ids, committed, wrong);
    case 'no-stream':
      return decideAtRevision(NO_REVISION, head, ids, committed, wrong);
    default:
      return decideAtRevision(expected, head, ids, committed, wrong);
  }
}

/** Without a revision to go by, a retry is known only while its ids are remembered. */
function decideByIds(ids: readonly string[], committed: Committed, wrong: AppendDecision): AppendDecision {
  const revisions = ids.map(committed.revisionOf);
  if (revisions[0] === undefined) return { kind: 'append' };
  const lastRevision = revisions.at(-1);
  return lastRevision === undefined || revisions.includes(undefined)
    ? wrong
    : { kind: 'already-appended', lastRevision };
}

function decideAtRevision(
  expected: bigint,
  head: StreamHead,
  ids: readonly string[],
  committed: Committed,
  wrong: AppendDecision,
): AppendDecision {
  if (expected === head.lastRevision) return { kind: 'append' };
  if (expected > head.lastRevision || ids.length === 0) return wrong;
  const unlike = ids.findIndex((id, index) => committed.idAt(expected + 1n + BigInt(index)) !== id);
  if (unlike === -1) return { kind: 'already-appended', lastRevision: expected + BigInt(ids.length) };
  const recreates = unlike === 0 && expected === NO_REVISION && isSoftDeleted(head);
  return recreates ? { kind: 'append' } : wrong;
}
