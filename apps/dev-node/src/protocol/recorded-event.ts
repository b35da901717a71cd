import type { ProposedEvent, Recording } from '../log/events.js';
import { WireReader } from './wire-reader.js';
import { fieldLength, WireWriter } from './wire-writer.js';

/**
 * An event is stored as the bytes that readers receive (the protocol's RecordedEvent), so that reading only
 * copies. The id comes first and always as text, so its length and place are fixed.
 */
const ID_TEXT = 36;
export const ID_FIELD = fieldLength(fieldLength(ID_TEXT));

const Tag = {
  id: 0x0a,
  idText: 0x12,
  stream: 0x12,
  streamName: 0x1a,
  revision: 0x18,
  prepare: 0x20,
  commit: 0x28,
  metadata: 0x32,
  metadataKey: 0x0a,
  metadataValue: 0x12,
  customMetadata: 0x3a,
  data: 0x42,
} as const;

const JSON_TYPE = 'application/json';
const BINARY_TYPE = 'application/octet-stream';

/** Space for the tags, lengths, numbers and constant texts of an event. */
const OVERHEAD = 256;

export function encodeRecordedEvent(event: ProposedEvent, recording: Recording): Buffer {
  const { type, data, metadata } = event;
  const { stream, revision, position, recordedAtMs: createdMs } = recording;
  const texts = 3 * (stream.length + type.length);
  const writer = new WireWriter(OVERHEAD + texts + data.length + metadata.length);
  writer.tag(Tag.id);
  writer.varint(fieldLength(ID_TEXT));
  writer.text(Tag.idText, event.id);
  writer.tag(Tag.stream);
  writer.varint(fieldLength(Buffer.byteLength(stream)));
  writer.text(Tag.streamName, stream);
  writeMetadata(writer, 'type', type);
  writeMetadata(writer, 'created', `${createdMs}0000`);
  writeMetadata(writer, 'content-type', event.json ? JSON_TYPE : BINARY_TYPE);
  writer.integer(Tag.revision, revision);
  writer.integer(Tag.prepare, position);
  writer.integer(Tag.commit, position);
  writer.bytes(Tag.customMetadata, metadata);
  writer.bytes(Tag.data, data);
  return writer.finish();
}

function writeMetadata(writer: WireWriter, key: string, value: string): void {
  writer.tag(Tag.metadata);
  writer.varint(fieldLength(key.length) + fieldLength(Buffer.byteLength(value)));
  writer.text(Tag.metadataKey, key);
  writer.text(Tag.metadataValue, value);
}

export function idOf(record: Buffer): string {
  return record.toString('latin1', ID_FIELD - ID_TEXT, ID_FIELD);
}

export function streamOf(record: Buffer): string {
  const name = field(record, Tag.stream)?.message();
  return name?.next() ? name.text() : '';
}

/** The position in an event's own bytes. */
export function placeIn(record: Buffer): Pick<Recording, 'stream' | 'revision' | 'position'> {
  return {
    stream: streamOf(record),
    revision: field(record, Tag.revision)?.bigInteger() ?? -1n,
    position: field(record, Tag.commit)?.bigInteger() ?? -1n,
  };
}

export function typeOf(record: Buffer): string {
  return metadataValue(record, 'type');
}

export function recordedAtMs(record: Buffer): number {
  return Number(metadataValue(record, 'created')) / 10_000;
}

export function dataOf(record: Buffer): Buffer {
  return field(record, Tag.data)?.bytes() ?? Buffer.alloc(0);
}

function field(record: Buffer, tag: number): WireReader | undefined {
  const reader = new WireReader(record, ID_FIELD);
  while (reader.next()) if (reader.tag === tag) return reader;
  return undefined;
}

function metadataValue(record: Buffer, wanted: string): string {
  const reader = new WireReader(record, ID_FIELD);
  while (reader.next()) {
    if (reader.tag !== Tag.metadata) continue;
    const entry = reader.message();
    if (entry.next() && entry.text() === wanted && entry.next()) return entry.text();
  }
  return '';
}
