import { setTimeout } from 'node:timers/promises';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerReadableStream } from '@grpc/grpc-js';
import type { EventLog } from '../log/event-log.js';
import { type ExpectedRevision, NO_REVISION, type ProposedEvent } from '../log/events.js';
import { append } from '../log/writes.js';
import { shared, streams } from '../protocol/generated.js';
import { badRequest, maxAppendSizeExceeded, streamDeleted, timedOut } from '../protocol/refusals.js';
import { expectedRevision, proposedEvent, streamName } from '../protocol/requests.js';
import { appendSize, COMMIT_TIMEOUT_MS, MAX_APPEND_BYTES } from './append-size.js';

export type AppendCall = ServerReadableStream<AppendReq, AppendResp>;

/** An append in its own call: first the options, then the events one by one. */
export async function appendOne(log: EventLog, call: AppendCall): Promise<AppendResp> {
  const { options, events } = await collect(call);
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedRevision(options);
  const outcome = await log.write(append(stream, expected, events), appendSize(events));
  switch (outcome.kind) {
    case 'written':
      return success(outcome.revision, outcome.position);
    case 'wrong-revision':
      return wrongRevision(expected, outcome.current);
    case 'stream-deleted':
      throw streamDeleted(stream);
    case 'dropped':
      await setTimeout(COMMIT_TIMEOUT_MS, undefined, { ref: false });
      throw timedOut();
  }
}

async function collect(call: AppendCall): Promise<{ options: AppendReq.Options; events: ProposedEvent[] }> {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<AppendReq>) {
    const message = request.getProposedMessage();
    if (!message) {
      options = request.getOptions();
      continue;
    }
    const event = proposedEvent(message);
    size += event.data.length;
    if (size > MAX_APPEND_BYTES) throw maxAppendSizeExceeded(MAX_APPEND_BYTES);
    events.push(event);
  }
  if (!options) throw badRequest('The options of the append are missing.');
  return { options, events };
}

function success(revision: bigint, position: bigint): AppendResp {
  const result = new streams.AppendResp.Success();
  if (revision === NO_REVISION) result.setNoStream(new shared.Empty());
  else result.setCurrentRevision(revision.toString());
  const at = new streams.AppendResp.Position();
  at.setCommitPosition(position.toString());
  at.setPreparePosition(position.toString());
  result.setPosition(at);
  const response = new streams.AppendResp();
  response.setSuccess(result);
  return response;
}

function wrongRevision(expected: ExpectedRevision, current: bigint): AppendResp {
  const result = new streams.AppendResp.WrongExpectedVersion();
  if (current === NO_REVISION) result.setCurrentNoStream(new shared.Empty());
  else result.setCurrentRevision(current.toString());
  switch (expected) {
    case 'any':
      result.setExpectedAny(new shared.Empty());
      break;
    case 'no-stream':
      result.setExpectedNoStream(new shared.Empty());
      break;
    case 'stream-exists':
      result.setExpectedStreamExists(new shared.Empty());
      break;
    default:
      result.setExpectedRevision(expected.toString());
  }
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(result);
  return response;
}
