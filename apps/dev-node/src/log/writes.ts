import { randomUUID } from 'node:crypto';
import { type AppendDecision, decideAppend } from './append-decision.js';
import type { Draft } from './draft.js';
import {
  type ExpectedRevision,
  isMetastream,
  LAST_REVISION,
  metastreamOf,
  NO_REVISION,
  originalOf,
  type ProposedEvent,
  SystemType,
} from './events.js';
import { isSoftDeleted } from './stream-head.js';
import { recreatedFrom, softDeletion } from './stream-metadata.js';

/** The result of a write, with the position of its last event. */
export type WriteResult =
  | { kind: 'written'; revision: bigint; position: bigint }
  /** The same append was already in progress: the server drops this one, and later reports a timeout. */
  | { kind: 'dropped' }
  | Exclude<AppendDecision, { kind: 'append' | 'already-appended' }>;

/**
 * One write, checked and prepared without interruption, so that nothing comes between the check and the
 * events.
 */
export type Write = (draft: Draft) => WriteResult;

export const append =
  (stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Write =>
  (draft) => {
    const ids = events.map(({ id }) => id);
    const decision = decideAppend(draft.head(stream), expected, ids, draft.committed(stream));
    switch (decision.kind) {
      case 'append':
        return appendTo(draft, stream, events);
      case 'already-appended': {
        const { lastRevision } = decision;
        if (draft.isDrafted(stream, lastRevision)) return { kind: 'dropped' };
        return written(lastRevision, draft.positionOf(stream, lastRevision));
      }
      default:
        return decision;
    }
  };

function written(revision: bigint, position: bigint | undefined): WriteResult {
  if (position === undefined) throw new Error('An expected event is missing in the log.');
  return { kind: 'written', revision, position };
}

function appendTo(draft: Draft, stream: string, events: readonly ProposedEvent[]): WriteResult {
  const before = draft.head(stream);
  if (events.length === 0) {
    return written(before.lastRevision, draft.lastPosition());
  }
  const recreated = isMetastream(stream) ? originalOf(stream) : stream;
  const wasSoftDeleted = isSoftDeleted(draft.head(recreated));
  let position = 0n;
  for (const event of events) position = draft.add(stream, event);
  const revision = before.lastRevision + BigInt(events.length);
  if (wasSoftDeleted) recreate(draft, recreated, isMetastream(stream) ? null : before.lastRevision + 1n);
  return { kind: 'written', revision, position };
}

/** A soft-deleted stream continues after its old events, which stay hidden. */
function recreate(draft: Draft, stream: string, firstRevision: bigint | null): void {
  const metastream = metastreamOf(stream);
  const latest = draft.latestData(metastream);
  if (!latest) return;
  const from = firstRevision ?? draft.head(stream).lastRevision + 1n;
  draft.add(metastream, metadataEvent(recreatedFrom(latest, from)));
}

/** Hides the events of a stream, which can be written to again. */
export const softDelete =
  (stream: string, expected: ExpectedRevision): Write =>
  (draft) => {
    const head = draft.head(stream);
    const decision = decideAppend(head, expected, [randomUUID()], draft.committed(stream));
    if (decision.kind !== 'append') return refusal(decision);
    const metastream = metastreamOf(stream);
    const neverWritten =
      head.lastRevision === NO_REVISION && draft.head(metastream).lastRevision === NO_REVISION;
    if (neverWritten) return { kind: 'wrong-revision', current: NO_REVISION };
    if (isSoftDeleted(head)) return written(head.lastRevision, draft.lastPosition());
    const position = draft.add(metastream, metadataEvent(softDeletion));
    return { kind: 'written', revision: head.lastRevision, position };
  };

/** Ends a stream permanently. */
export const tombstone =
  (stream: string, expected: ExpectedRevision): Write =>
  (draft) => {
    const head = draft.head(stream);
    const decision = decideAppend(head, expected, [randomUUID()], draft.committed(stream));
    if (decision.kind !== 'append') return refusal(decision);
    const position = draft.add(
      stream,
      systemEvent(SystemType.streamDeleted, new Uint8Array()),
      LAST_REVISION,
    );
    return { kind: 'written', revision: LAST_REVISION, position };
  };

/**
 * The first event of all: on a real server `$all` begins with system events too, so nobody may rely on it
 * being empty.
 */
export const foundation: Write = append('$dev-node', 'no-stream', [
  systemEvent('$founded', new Uint8Array()),
]);

/** A delete has a new event id, so it is never a retry. */
function refusal(decision: AppendDecision): WriteResult {
  if (decision.kind === 'append' || decision.kind === 'already-appended') {
    throw new Error('A delete was mistaken for a retry of an append.');
  }
  return decision;
}

function metadataEvent(data: Uint8Array): ProposedEvent {
  return systemEvent(SystemType.metadata, data);
}

function systemEvent(type: string, data: Uint8Array): ProposedEvent {
  return { id: randomUUID(), type, json: type === SystemType.metadata, data, metadata: new Uint8Array() };
}
