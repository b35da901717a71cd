import type { Resolved } from '../log/links.js';
import type { Place } from '../log/place.js';
import { ID_FIELD, idOf } from './recorded-event.js';
import { uuidHalves } from './uuid.js';
import { fieldLength, WireWriter } from './wire-writer.js';

/** The fields of ReadResp and its nested messages. */
const Tag = {
  event: 0x0a,
  confirmation: 0x12,
  checkpoint: 0x1a,
  streamNotFound: 0x22,
  caughtUp: 0x42,
  fellBehind: 0x4a,
  recordedEvent: 0x0a,
  link: 0x12,
  commitPosition: 0x18,
  subscriptionId: 0x0a,
  checkpointCommit: 0x08,
  checkpointPrepare: 0x10,
  streamIdentifier: 0x0a,
  streamName: 0x1a,
  id: 0x0a,
  idStructured: 0x0a,
  mostSignificant: 0x08,
  leastSignificant: 0x10,
} as const;

export type UuidForm = 'text' | 'structured';

/** Space for the tags and lengths around two records, and for a position. */
const OVERHEAD = 64;
const LONGEST_NUMBER = 10;

export function eventResponse(resolved: Resolved, position: bigint, form: UuidForm): Buffer {
  const event = resolved.event && inForm(resolved.event, form);
  const link = 'link' in resolved ? inForm(resolved.link, form) : null;
  const parts = (event ? fieldLength(event.length) : 0) + (link ? fieldLength(link.length) : 0);
  const commit = new WireWriter(1 + LONGEST_NUMBER);
  commit.integer(Tag.commitPosition, position);
  const positionField = commit.finish();
  const writer = new WireWriter(OVERHEAD + parts);
  writer.tag(Tag.event);
  writer.varint(parts + positionField.length);
  if (event) writer.bytes(Tag.recordedEvent, event);
  if (link) writer.bytes(Tag.link, link);
  writer.raw(positionField);
  return writer.finish();
}

/** Records have their id as text; older clients ask for two numbers. */
function inForm(record: Buffer, form: UuidForm): Buffer {
  if (form === 'text') return record;
  const { most, least } = uuidHalves(idOf(record));
  const halves = new WireWriter(OVERHEAD);
  halves.integer(Tag.mostSignificant, most);
  halves.integer(Tag.leastSignificant, least);
  const structured = halves.finish();
  const id = new WireWriter(OVERHEAD);
  id.tag(Tag.id);
  id.varint(fieldLength(structured.length));
  id.bytes(Tag.idStructured, structured);
  return Buffer.concat([id.finish(), record.subarray(ID_FIELD)]);
}

export function confirmationResponse(subscriptionId: string): Buffer {
  return message(Tag.confirmation, (writer) => writer.text(Tag.subscriptionId, subscriptionId));
}

export function checkpointResponse({ commit, prepare }: Place): Buffer {
  return message(Tag.checkpoint, (writer) => {
    writer.integer(Tag.checkpointCommit, BigInt.asUintN(64, commit));
    writer.integer(Tag.checkpointPrepare, BigInt.asUintN(64, prepare));
  });
}

export function streamNotFoundResponse(stream: string): Buffer {
  const identifier = nested(Tag.streamName, Buffer.from(stream));
  return nested(Tag.streamNotFound, nested(Tag.streamIdentifier, identifier));
}

export const caughtUpResponse: Buffer = nested(Tag.caughtUp, Buffer.alloc(0));
export const fellBehindResponse: Buffer = nested(Tag.fellBehind, Buffer.alloc(0));

function message(tag: number, write: (writer: WireWriter) => void): Buffer {
  const body = new WireWriter(OVERHEAD);
  write(body);
  return nested(tag, body.finish());
}

function nested(tag: number, body: Buffer): Buffer {
  const writer = new WireWriter(OVERHEAD + body.length);
  writer.bytes(tag, body);
  return writer.finish();
}
