import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { type ExpectedRevision, NO_REVISION } from '../log/events.js';
import type { WriteResult } from '../log/writes.js';
import { shared, status, streams } from './generated.js';
import type { Refusal } from './refusals.js';

type Status = InstanceType<typeof status.Status>;

/** The result of one append of a batch call. Refusals are messages there, so that the call continues. */
export type BatchResult = { success: BatchAppendResp.Success } | { error: Status };

export function batchResponse(
  correlationId: string,
  stream: string | Uint8Array | undefined,
  result: BatchResult,
): BatchAppendResp {
  const response = new streams.BatchAppendResp();
  const id = new shared.UUID();
  id.setString(correlationId);
  response.setCorrelationId(id);
  response.setStreamIdentifier(identifier(stream ?? ''));
  if ('success' in result) response.setSuccess(result.success);
  else response.setError(result.error);
  return response;
}

export function batchWritten(stream: string, expected: ExpectedRevision, outcome: WriteResult): BatchResult {
  switch (outcome.kind) {
    case 'written':
      return { success: success(outcome.revision, outcome.position) };
    case 'wrong-revision':
      return failure(
        Code.FAILED_PRECONDITION,
        'Wrong expected revision.',
        wrongRevision(expected, outcome.current),
      );
    case 'dropped':
      return batchTimeout();
    case 'stream-deleted': {
      const details = new shared.StreamDeleted();
      details.setStreamIdentifier(identifier(stream));
      return failure(Code.FAILED_PRECONDITION, 'The stream is deleted.', {
        type: 'StreamDeleted',
        bytes: details.serializeBinary(),
      });
    }
  }
}

export function batchTooLarge(limit: number): BatchResult {
  const details = new shared.MaximumAppendSizeExceeded();
  details.setMaxappendsize(limit);
  return failure(Code.INVALID_ARGUMENT, `An append may hold ${limit} bytes of data at most.`, {
    type: 'MaximumAppendSizeExceeded',
    bytes: details.serializeBinary(),
  });
}

export const batchTimeout = (): BatchResult =>
  failure(Code.DEADLINE_EXCEEDED, 'The deadline of the append has passed.', {
    type: 'Timeout',
    bytes: new shared.Timeout().serializeBinary(),
  });

/** Only errors of the request itself are marked as permanent. */
export function batchRefused({ code, message }: Refusal): BatchResult {
  if (code !== Code.INVALID_ARGUMENT)
    return failure(code, message, { type: 'Unknown', bytes: new shared.Unknown().serializeBinary() });
  const details = new shared.BadRequest();
  details.setMessage(message);
  return failure(code, message, { type: 'BadRequest', bytes: details.serializeBinary() });
}

interface Details {
  type: string;
  bytes: Uint8Array;
}

function failure(code: Code, message: string, { type, bytes }: Details): BatchResult {
  const packed = new anyPb.Any();
  packed.pack(bytes, `event_store.client.${type}`);
  const error = new status.Status();
  error.setCode(code as number);
  error.setMessage(message);
  error.setDetails(packed);
  return { error };
}

function success(revision: bigint, position: bigint): BatchAppendResp.Success {
  const result = new streams.BatchAppendResp.Success();
  if (revision === NO_REVISION) result.setNoStream(new emptyPb.Empty());
  else result.setCurrentRevision(revision.toString());
  const at = new shared.AllStreamPosition();
  at.setCommitPosition(position.toString());
  at.setPreparePosition(position.toString());
  result.setPosition(at);
  return result;
}

function wrongRevision(expected: ExpectedRevision, current: bigint): Details {
  const details = new shared.WrongExpectedVersion();
  if (current === NO_REVISION) details.setCurrentNoStream(new emptyPb.Empty());
  else details.setCurrentStreamRevision(current.toString());
  switch (expected) {
    case 'any':
      details.setExpectedAny(new emptyPb.Empty());
      break;
    case 'no-stream':
      details.setExpectedNoStream(new emptyPb.Empty());
      break;
    case 'stream-exists':
      details.setExpectedStreamExists(new emptyPb.Empty());
      break;
    default:
      details.setExpectedStreamPosition(expected.toString());
  }
  return { type: 'WrongExpectedVersion', bytes: details.serializeBinary() };
}

function identifier(stream: string | Uint8Array): InstanceType<typeof shared.StreamIdentifier> {
  const result = new shared.StreamIdentifier();
  result.setStreamName(typeof stream === 'string' ? Buffer.from(stream) : stream);
  return result;
}
