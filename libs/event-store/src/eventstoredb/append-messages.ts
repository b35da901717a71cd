import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { EventStoreRefused, EventStoreUnavailable } from '../event-store.js';
import { shared, streams } from './generated.js';
import type { SerialisedEvent } from './serialising.js';

export interface Append {
  readonly correlationId: string;
  readonly stream: string;
  /** Null: the stream must not exist. There is no way to ask for any other leniency. */
  readonly expectedRevision: bigint | null;
  readonly events: readonly SerialisedEvent[];
  readonly deadlineMs: number;
}

export function appendMessage(append: Append): BatchAppendReq {
  return new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(append.correlationId))
    .setOptions(optionsOf(append))
    .setProposedMessagesList(append.events.map(proposed))
    .setIsFinal(true);
}

function optionsOf({ stream, expectedRevision, deadlineMs }: Append): BatchAppendReq.Options {
  const options = new streams.BatchAppendReq.Options()
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setDeadline(timestamps.Timestamp.fromDate(new Date(Date.now() + deadlineMs)));
  return expectedRevision === null
    ? options.setNoStream(new shared.Empty())
    : options.setStreamPosition(expectedRevision.toString());
}

function proposed({ id, type, data, metadata }: SerialisedEvent): BatchAppendReq.ProposedMessage {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(data)
    .setCustomMetadata(metadata);
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message;
}

export type AppendAnswer =
  | { readonly appended: { readonly revision: bigint; readonly position: bigint | null } }
  | { readonly conflict: true };

/** Throws on any other answer: refused for good, or the outcome unknown. */
export function appendAnswer(response: BatchAppendResp): AppendAnswer {
  const success = response.getSuccess();
  if (!success) return errorAnswer(response);
  const position = success.getPosition()?.getCommitPosition();
  return {
    appended: {
      revision: BigInt(success.getCurrentRevision()),
      position: position === undefined ? null : BigInt(position),
    },
  };
}

/** The kinds of error by which the server says that nothing was written, nor would be if asked again. */
const refusals: ReadonlySet<string> = new Set([
  'event_store.client.AccessDenied',
  'event_store.client.StreamDeleted',
  'event_store.client.MaximumAppendSizeExceeded',
  'event_store.client.MaximumAppendEventSizeExceeded',
  'event_store.client.BadRequest',
]);

function errorAnswer(response: BatchAppendResp): AppendAnswer {
  const error = response.getError();
  const kind = error?.getDetails()?.getTypeName() ?? '';
  if (kind === 'event_store.client.WrongExpectedVersion') return { conflict: true };
  const because = `${kind} ${error?.getMessage() ?? ''}`.trim();
  throw refusals.has(kind)
    ? new EventStoreRefused(`The event store refused to append: ${because}`)
    : new EventStoreUnavailable(`The event store did not append: ${because}`);
}
