import { EventStoreRefused, EventStoreUnavailable } from '../event-store.js';
import { number, part } from './fields.js';
import { numberOf, ProtobufReader, partOf, textOf } from './protobuf-reader.js';
import type { SerialisedEvent } from './serialising.js';

export interface Append {
  readonly correlationId: string;
  readonly stream: string;
  /** Null: the stream must not exist. Every append names an exact revision. */
  readonly expectedRevision: bigint | null;
  readonly events: readonly SerialisedEvent[];
  readonly deadlineMs: number;
}

/** `BatchAppendReq`. */
export const appendMessage = (append: Append): Buffer =>
  Buffer.concat([
    part(1, uuid(append.correlationId)),
    optionsOf(append),
    ...append.events.map(proposed),
    number(4, 1), // It is the last message of the append.
  ]);

function optionsOf({ stream, expectedRevision, deadlineMs }: Append): Buffer {
  const name = part(1, part(3, stream));
  const expected = expectedRevision === null ? part(3) : number(2, expectedRevision);
  return part(2, name, expected, part(7, duration(deadlineMs)));
}

/** A duration, not a time: the server's clock may differ from ours. */
const duration = (ms: number): Buffer =>
  Buffer.concat([number(1, Math.floor(ms / 1000)), number(2, (ms % 1000) * 1_000_000)]);

const proposed = ({ id, type, data, metadata }: SerialisedEvent): Buffer =>
  part(
    3,
    part(1, uuid(id)),
    part(2, part(1, 'type'), part(2, type)),
    part(2, part(1, 'content-type'), part(2, 'application/json')),
    part(3, metadata),
    part(4, data),
  );

const uuid = (text: string): Buffer => part(2, text);

interface Appended {
  readonly revision: bigint;
  readonly position: bigint | null;
}

/** The server's answer to one append: `BatchAppendResp`. */
export interface BatchAnswer {
  readonly correlationId: string;
  readonly result: Appended | { readonly kind: string; readonly because: string };
}

export function batchAnswerIn(bytes: Buffer): BatchAnswer {
  let correlationId = '';
  let result: BatchAnswer['result'] = { kind: '', because: 'It gave no answer about the append' };
  const wire = new ProtobufReader(bytes);
  for (let tag = wire.tag(); tag !== 0; tag = wire.tag()) {
    if (tag === Tag.correlationId) correlationId = textOf(wire.part(), Tag.uuidText);
    else if (tag === Tag.error) result = errorIn(wire.part());
    else if (tag === Tag.success) result = successIn(wire.part());
    else wire.passOver(tag);
  }
  return { correlationId, result };
}

const Tag = {
  correlationId: 0x0a,
  uuidText: 0x12,
  error: 0x12,
  success: 0x1a,
  message: 0x12,
  details: 0x1a,
  typeUrl: 0x0a,
  revision: 0x08,
  position: 0x1a,
  commit: 0x08,
} as const;

function errorIn(status: Buffer): BatchAnswer['result'] {
  const kind = textOf(partOf(status, Tag.details), Tag.typeUrl).replace(/^.*\//, '');
  return { kind, because: textOf(status, Tag.message) };
}

function successIn(success: Buffer): Appended {
  let revision = 0n;
  let position: bigint | null = null;
  const wire = new ProtobufReader(success);
  for (let tag = wire.tag(); tag !== 0; tag = wire.tag()) {
    if (tag === Tag.revision) revision = wire.integer();
    else if (tag === Tag.position) position = numberOf(wire.part(), Tag.commit);
    else wire.passOver(tag);
  }
  return { revision, position };
}

export type AppendAnswer = { readonly appended: Appended } | { readonly conflict: true };

/** The kinds of error that mean: nothing was written, and a repeat would fail too. */
const refusals: ReadonlySet<string> = new Set([
  'event_store.client.AccessDenied',
  'event_store.client.StreamDeleted',
  'event_store.client.MaximumAppendSizeExceeded',
  'event_store.client.MaximumAppendEventSizeExceeded',
  'event_store.client.BadRequest',
]);

/** Throws on any other answer: refused for good, or unknown result. */
export function appendAnswer({ result }: BatchAnswer): AppendAnswer {
  if ('revision' in result) return { appended: result };
  const { kind, because } = result;
  if (kind === 'event_store.client.WrongExpectedVersion') return { conflict: true };
  const said = `${kind} ${because}`.trim();
  throw refusals.has(kind)
    ? new EventStoreRefused(`The event store refused to append: ${said}`)
    : new EventStoreUnavailable(`The event store did not append: ${said}`);
}
