import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { EventStoreAddress } from '#config';
import { bareArguments } from './features.js';

type BatchAppendReq = InstanceType<typeof streams.BatchAppendReq>;
export type BatchAppendResp = InstanceType<typeof streams.BatchAppendResp>;
type ReadResp = InstanceType<typeof streams.ReadResp>;

/** Requests that other clients of EventStoreDB send, and ours does not. */
export function batchPart(
  correlationId: string,
  eventIds: readonly string[],
  isFinal: boolean,
): BatchAppendReq {
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(uuid(correlationId));
  request.setIsFinal(isFinal);
  for (const id of eventIds) {
    const event = new streams.BatchAppendReq.ProposedMessage();
    event.setId(uuid(id));
    event.getMetadataMap().set('type', 'Happened').set('content-type', 'application/octet-stream');
    request.addProposedMessages(event);
  }
  return request;
}

export function batchOptions(
  stream: string,
  deadline: Date,
): InstanceType<typeof streams.BatchAppendReq.Options> {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier(stream));
  options.setAny(new emptyPb.Empty());
  options.setDeadline(timestampPb.Timestamp.fromDate(deadline));
  return options;
}

function readRequest(stream: string): InstanceType<typeof streams.ReadReq> {
  const at = new streams.ReadReq.Options.StreamOptions();
  at.setStreamIdentifier(identifier(stream));
  at.setStart(new shared.Empty());
  const form = new streams.ReadReq.Options.UUIDOption();
  form.setStructured(new shared.Empty());
  const options = new streams.ReadReq.Options();
  options.setStream(at);
  options.setCount('10');
  options.setNoFilter(new shared.Empty());
  options.setUuidOption(form);
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
}

export async function readAnswers(
  client: StreamsClient,
  address: EventStoreAddress,
  stream: string,
): Promise<ReadResp[]> {
  const answers: ReadResp[] = [];
  const call = client.read(readRequest(stream), ...bareArguments(address));
  for await (const answer of call) answers.push(answer as ReadResp);
  return answers;
}

export function uuid(text: string): InstanceType<typeof shared.UUID> {
  const id = new shared.UUID();
  id.setString(text);
  return id;
}

function identifier(stream: string): InstanceType<typeof shared.StreamIdentifier> {
  const name = new shared.StreamIdentifier();
  name.setStreamName(Buffer.from(stream));
  return name;
}
