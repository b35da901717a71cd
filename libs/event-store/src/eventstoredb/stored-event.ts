import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../decoding.js';
import { streams } from './generated.js';
import { WireReader } from './wire.js';

/** An event as it came, with the room it takes. */
export interface Arrived {
  readonly stored: StoredEvent;
  readonly bytes: number;
}

/** What the server says to a read: an event, or something about the reading. */
export type ReadAnswer = { readonly arrived: Arrived | undefined } | { readonly said: ReadResp };

/** `ReadResp.event`, length-delimited: how a message that brings an event begins. */
const bringsEvent = 0x0a;

/**
 * A message as it came from the socket. Events, of which there are millions, are read field by field: the client's
 * own classes take four times as long over them. Anything else is left to those.
 */
export function answerIn(bytes: Buffer): ReadAnswer {
  if (bytes[0] !== bringsEvent) return { said: streams.ReadResp.deserializeBinary(bytes) };
  const response = new WireReader(bytes);
  response.next();
  const event = response.message();
  // Links are not followed, so the event is the record itself.
  while (event.next()) if (event.field === 1) return { arrived: recordIn(event.message()) };
  return { arrived: undefined };
}

const nothing = Buffer.alloc(0);

function recordIn(record: WireReader): Arrived {
  let [id, stream, type, contentType] = ['', '', '', ''];
  let [revision, position] = [0n, 0n];
  let data: Buffer = nothing;
  let metadata: Buffer = nothing;
  while (record.next()) {
    switch (record.field) {
      case 1:
        id = textField(record.message(), 2);
        break;
      case 2:
        stream = textField(record.message(), 3);
        break;
      case 3:
        revision = record.number();
        break;
      case 5:
        position = record.number();
        break;
      case 6: {
        const [key, value] = entryIn(record.message());
        if (key === 'type') type = value;
        else if (key === 'content-type') contentType = value;
        break;
      }
      case 7:
        metadata = record.bytes();
        break;
      case 8:
        data = record.bytes();
        break;
    }
  }
  const stored = {
    ...{ id, stream, revision, position, type },
    data: contentType === 'application/json' ? parsed(data) : data,
    metadata: parsed(metadata),
  };
  return { stored, bytes: data.length + metadata.length };
}

function textField(message: WireReader, field: number): string {
  while (message.next()) if (message.field === field) return message.text();
  return '';
}

function entryIn(entry: WireReader): readonly [key: string, value: string] {
  let [key, value] = ['', ''];
  while (entry.next()) {
    if (entry.field === 1) key = entry.text();
    else if (entry.field === 2) value = entry.text();
  }
  return [key, value];
}

/** Text that is not JSON stays text, so that whoever mends the event sees what is there. */
function parsed(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
