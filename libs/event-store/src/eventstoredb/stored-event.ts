import type { ClientReadableStream } from '@grpc/grpc-js';
import type { StoredEvent } from '../decoding.js';
import { nothing, numberOf, ProtobufReader, partOf, textOf } from './protobuf-reader.js';

/** An event as received, with its size. */
export interface Arrived {
  readonly stored: StoredEvent;
  readonly bytes: number;
}

/** How far the server has looked. */
export interface Checkpoint {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Information about the read. We use only this part of it. */
export interface Said {
  readonly checkpoint: Checkpoint | undefined;
  readonly isCaughtUp: boolean;
}

/** The server's answer to a read: an event, or information about the read. */
export type ReadAnswer = { readonly arrived: Arrived | undefined } | { readonly said: Said };

/** The answers to one read, as they come. */
export type ReadCall = ClientReadableStream<ReadAnswer>;

/** The fields that we read, each as its number and encoding. */
const Tag = {
  event: 0x0a,
  checkpoint: 0x1a,
  caughtUp: 0x42,
  commit: 0x08,
  prepare: 0x10,
  recorded: 0x0a,
  id: 0x0a,
  idText: 0x12,
  stream: 0x12,
  streamName: 0x1a,
  revision: 0x18,
  position: 0x28,
  described: 0x32,
  key: 0x0a,
  value: 0x12,
  metadata: 0x3a,
  data: 0x42,
} as const;

/**
 * A message from the socket, read field by field: a client's own classes take four times as long for events,
 * of which there are millions.
 */
export function answerIn(bytes: Buffer): ReadAnswer {
  if (bytes[0] !== Tag.event)
    return { said: { checkpoint: checkpointIn(bytes), isCaughtUp: bytes[0] === Tag.caughtUp } };
  const record = partOf(partOf(bytes, Tag.event), Tag.recorded);
  // Links are not followed, so the event is the record itself.
  return { arrived: record.length > 0 ? recordIn(record) : undefined };
}

function checkpointIn(bytes: Buffer): Checkpoint | undefined {
  if (bytes[0] !== Tag.checkpoint) return undefined;
  const halves = partOf(bytes, Tag.checkpoint);
  return { commit: numberOf(halves, Tag.commit), prepare: numberOf(halves, Tag.prepare) };
}

function recordIn(record: Buffer): Arrived {
  let [id, stream, type, contentType] = ['', '', '', ''];
  let [revision, position] = [0n, 0n];
  let [data, metadata] = [nothing, nothing];
  const wire = new ProtobufReader(record);
  for (let tag = wire.tag(); tag !== 0; tag = wire.tag()) {
    if (tag === Tag.id) id = textOf(wire.part(), Tag.idText);
    else if (tag === Tag.stream) stream = textOf(wire.part(), Tag.streamName);
    else if (tag === Tag.revision) revision = wire.integer();
    else if (tag === Tag.position) position = wire.integer();
    else if (tag === Tag.metadata) metadata = wire.part();
    else if (tag === Tag.data) data = wire.part();
    else if (tag === Tag.described) {
      const entry = wire.part();
      const key = textOf(entry, Tag.key);
      if (key === 'type') type = textOf(entry, Tag.value);
      else if (key === 'content-type') contentType = textOf(entry, Tag.value);
    } else wire.passOver(tag);
  }
  const kept = contentType === 'application/json' ? parsed(data) : data;
  const stored = { id, stream, revision, position, type, data: kept, metadata: parsed(metadata) };
  return { stored, bytes: data.length + metadata.length };
}

/** Text that is not JSON stays text, so that people who repair the event can see it. */
function parsed(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
