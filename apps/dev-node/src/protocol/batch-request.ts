import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { streams } from './generated.js';
import { WireReader } from './wire-reader.js';

/** Tags of BatchAppendReq, its options and a duration. */
const Tag = { options: 0x12, deadline: 0x3a, seconds: 0x08, nanos: 0x10 } as const;

/**
 * Newer clients send a duration for an append, in a field that the older classes ignore; it is converted to
 * the deadline in their field.
 */
export function deserializeBatchRequest(bytes: Uint8Array): BatchAppendReq {
  const request = streams.BatchAppendReq.deserializeBinary(bytes);
  const options = request.getOptions();
  const allowedMs = options && durationIn(Buffer.from(bytes));
  if (options && allowedMs !== undefined)
    options.setDeadline(timestampPb.Timestamp.fromDate(new Date(Date.now() + allowedMs)));
  return request;
}

function durationIn(bytes: Buffer): number | undefined {
  const duration = field(field(new WireReader(bytes), Tag.options), Tag.deadline);
  if (!duration) return undefined;
  let ms = 0;
  while (duration.next()) {
    if (duration.tag === Tag.seconds) ms += duration.integer() * 1000;
    if (duration.tag === Tag.nanos) ms += duration.integer() / 1e6;
  }
  return ms;
}

function field(reader: WireReader | undefined, tag: number): WireReader | undefined {
  while (reader?.next()) if (reader.tag === tag) return reader.message();
  return undefined;
}
