import { randomUUID } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { allSource } from '../log/all-source.js';
import type { EventLog } from '../log/event-log.js';
import { resolveLink } from '../log/links.js';
import { readAll, readStream } from '../log/reading.js';
import { StreamEnded, streamSource } from '../log/stream-source.js';
import { type Notice, subscribe } from '../log/subscription.js';
import { parseReadRequest, placeToReadFrom, type ReadRequest, seenUpTo } from '../protocol/read-request.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  streamNotFoundResponse,
} from '../protocol/read-responses.js';
import { streamDeleted } from '../protocol/refusals.js';
import type { StoredEvent } from '../storage/storage.js';
import { Outgoing } from './outgoing.js';

export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** Reads and subscriptions are one method of the protocol. */
export async function read(log: EventLog, call: ReadCall): Promise<void> {
  const request = parseReadRequest(call.request);
  const outgoing = new Outgoing(call);
  if (request.count === null) await sendSubscription(log, request, outgoing);
  else await sendEvents(log, request, request.count, outgoing);
}

async function sendEvents(
  log: EventLog,
  request: ReadRequest,
  count: bigint,
  outgoing: Outgoing<ReadReq>,
): Promise<void> {
  const pages = pagesOf(log, request);
  if (pages === 'not-found') return outgoing.send([streamNotFoundResponse(request.stream ?? '')]);
  let wanted = count;
  for (const page of pages) {
    const accepted = request.filter ? page.filter(({ record }) => request.filter?.accepts(record)) : page;
    const events = wanted < accepted.length ? accepted.slice(0, Number(wanted)) : accepted;
    await outgoing.send(events.map((event) => eventMessage(log, request, event)));
    wanted -= BigInt(events.length);
    if (wanted <= 0n) return;
    // A search that finds nothing sends nothing: without a pause nobody else had a turn, not even to call it off.
    await aTurn();
    if (outgoing.signal.aborted) return;
  }
}

function pagesOf(
  log: EventLog,
  { stream, direction, from }: ReadRequest,
): Iterable<StoredEvent[]> | 'not-found' {
  const place = placeToReadFrom(from);
  if (stream === null) return readAll(log.storage, direction, place);
  const reading = readStream(log.storage, stream, direction, place, Date.now());
  switch (reading.kind) {
    case 'pages':
      return reading.pages;
    case 'not-found':
      return 'not-found';
    case 'deleted':
      throw streamDeleted(stream);
  }
}

async function sendSubscription(
  log: EventLog,
  request: ReadRequest,
  outgoing: Outgoing<ReadReq>,
): Promise<void> {
  const { stream, filter } = request;
  const after = seenUpTo(request.from);
  const source = stream === null ? allSource(log, after, filter) : streamSource(log, stream, after);
  await outgoing.send([confirmationResponse(randomUUID())]);
  try {
    for await (const notices of subscribe(source, outgoing.signal))
      await outgoing.send(notices.map((notice) => noticeMessage(log, request, notice)));
  } catch (error) {
    throw error instanceof StreamEnded ? streamDeleted(stream ?? '') : error;
  }
}

function noticeMessage(log: EventLog, request: ReadRequest, notice: Notice): Buffer {
  switch (notice.kind) {
    case 'event':
      return eventMessage(log, request, notice.event);
    case 'checkpoint':
      return checkpointResponse(notice.position);
    case 'caught-up':
      return caughtUpResponse;
  }
}

function eventMessage(log: EventLog, { resolveLinks, uuidForm }: ReadRequest, event: StoredEvent): Buffer {
  const resolved = resolveLinks ? resolveLink(log.storage, event.record) : { event: event.record };
  return eventResponse(resolved, event.position, uuidForm);
}
