import { randomUUID } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Likeness } from '../likeness.js';
import { allSource } from '../log/all-source.js';
import type { EventLog } from '../log/event-log.js';
import { LAST_REVISION, NO_REVISION } from '../log/events.js';
import { resolveLink } from '../log/links.js';
import { BeyondTheEnd, InvalidPlace, NOWHERE } from '../log/place.js';
import { readAll, readStream } from '../log/reading.js';
import { StreamEnded, streamSource } from '../log/stream-source.js';
import { type Notice, subscribe, TooSlow } from '../log/subscription.js';
import { parseReadRequest, type ReadRequest } from '../protocol/read-request.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  fellBehindResponse,
  streamNotFoundResponse,
} from '../protocol/read-responses.js';
import {
  consumerTooSlow,
  handlerFailed,
  invalidPosition,
  streamDeleted,
  unexpected,
} from '../protocol/refusals.js';
import type { StoredEvent } from '../storage/storage.js';
import { Outgoing } from './outgoing.js';

export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** What to read, and which server to imitate. */
export interface ReadFrom {
  readonly log: EventLog;
  readonly like: Likeness;
}

/** Reads and subscriptions are one method of the protocol. */
export async function read(from: ReadFrom, call: ReadCall): Promise<void> {
  const request = parseReadRequest(call.request);
  const outgoing = new Outgoing(call);
  if (request.count === null) await sendSubscription(from, request, outgoing);
  else await sendEvents(from.log, request, request.count, outgoing);
}

async function sendEvents(
  log: EventLog,
  request: ReadRequest,
  count: bigint,
  outgoing: Outgoing<ReadReq>,
): Promise<void> {
  const { target, filter } = request;
  const pages = pagesOf(log, request, count);
  if (pages === 'not-found') return outgoing.send([streamNotFoundResponse(target.stream ?? '')]);
  if (count === 0n) return;
  let wanted = count;
  for (const page of pages) {
    const accepted = filter ? page.filter(({ record }) => filter.accepts(record)) : page;
    const events = wanted < accepted.length ? accepted.slice(0, Number(wanted)) : accepted;
    await outgoing.send(events.map((event) => eventMessage(log, request, event)));
    wanted -= BigInt(events.length);
    if (wanted <= 0n) return;
    // A search without matches sends nothing: without a pause no other call could run, not even a
    // cancellation.
    await aTurn();
    if (outgoing.signal.aborted) return;
  }
}

function pagesOf(
  log: EventLog,
  { target, direction, filter }: ReadRequest,
  count: bigint,
): Iterable<StoredEvent[]> | 'not-found' {
  if (target.stream === null)
    return refusing(filter ? 'FilteredReadAllResult' : 'ReadAllResult', () =>
      readAll(log.storage, direction, target.from),
    );
  const { stream, from } = target;
  if (count === 0n || (from === 'end' && direction === 'forwards'))
    throw unexpected('ReadStreamResult: Error');
  const revision = from === 'start' ? 0n : from === 'end' ? LAST_REVISION : from;
  const reading = readStream(log.storage, stream, direction, revision, Date.now());
  switch (reading.kind) {
    case 'pages':
      return reading.pages;
    case 'not-found':
      return 'not-found';
    case 'deleted':
      throw streamDeleted(stream);
  }
}

/** Reports a position without a record in the server's own words. */
function refusing<Answer>(result: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidPlace) throw unexpected(`${result}: InvalidPosition`);
    throw error instanceof BeyondTheEnd ? unexpected(`${result}: Error`) : error;
  }
}

async function sendSubscription(
  { log, like }: ReadFrom,
  request: ReadRequest,
  outgoing: Outgoing<ReadReq>,
): Promise<void> {
  const { target, filter } = request;
  const source =
    target.stream === null
      ? allSource(log, target.from === 'start' ? NOWHERE : target.from, filter, like)
      : streamSource(log, target.stream, target.from === 'start' ? NO_REVISION : target.from, like);
  const { signal } = outgoing;
  const reader = { signal, stalls: () => outgoing.stalls, whenSlow: like.slowReader };
  await outgoing.send([confirmationResponse(randomUUID())]);
  try {
    for await (const notices of subscribe(source, reader))
      await outgoing.send(notices.map((notice) => noticeMessage(log, request, notice)));
  } catch (error) {
    throw endOfSubscription(error, target.stream ?? '', like);
  }
}

function endOfSubscription(error: unknown, stream: string, { invalidPlace }: Likeness): unknown {
  if (error instanceof StreamEnded) return streamDeleted(stream);
  if (error instanceof TooSlow) return consumerTooSlow();
  if (!(error instanceof InvalidPlace)) return error;
  return invalidPlace === 'in words' ? invalidPosition() : handlerFailed();
}

function noticeMessage(log: EventLog, request: ReadRequest, notice: Notice): Buffer {
  switch (notice.kind) {
    case 'event':
      return eventMessage(log, request, notice.event);
    case 'checkpoint':
      return checkpointResponse(notice.place);
    case 'caught-up':
      return caughtUpResponse;
    case 'fell-behind':
      return fellBehindResponse;
  }
}

function eventMessage(log: EventLog, { resolveLinks, uuidForm }: ReadRequest, event: StoredEvent): Buffer {
  const resolved = resolveLinks ? resolveLink(log.storage, event.record) : { event: event.record };
  return eventResponse(resolved, event.position, uuidForm);
}
