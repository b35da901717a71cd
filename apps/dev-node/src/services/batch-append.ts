import { setTimeout } from 'node:timers/promises';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { EventLog } from '../log/event-log.js';
import type { ExpectedRevision, ProposedEvent } from '../log/events.js';
import { append } from '../log/writes.js';
import {
  type BatchResult,
  batchRefused,
  batchResponse,
  batchTimeout,
  batchTooLarge,
  batchWritten,
} from '../protocol/batch-responses.js';
import { badRequest } from '../protocol/refusals.js';
import { expectedPosition, proposedEvent, streamName } from '../protocol/requests.js';
import { uuidText } from '../protocol/uuid.js';
import { appendSize, COMMIT_TIMEOUT_MS, MAX_APPEND_BYTES } from './append-size.js';
import { asRefusal } from './handling.js';

export type BatchAppendCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append whose events are still arriving. */
interface Pending {
  stream: string;
  expected: ExpectedRevision;
  events: ProposedEvent[];
  deadlineMs: number;
  timer?: NodeJS.Timeout;
}

/**
 * Many appends in one call, each in one or more parts with a correlation id, answered as they finish. After
 * the client's last message the call ends with the next counted answer, as on the real server: other answers
 * are lost, and without a counted answer the call never ends.
 */
export async function batchAppend(log: EventLog, call: BatchAppendCall): Promise<void> {
  const appends = new Appends(log, call);
  call.once('cancelled', () => appends.forget());
  try {
    // Answers are still written after the last request was read.
    const requests: AsyncIterable<BatchAppendReq> = call.iterator({ destroyOnReturn: false });
    for await (const request of requests) appends.take(request);
    await appends.lastAnswer();
  } finally {
    appends.forget();
  }
}

class Appends {
  private readonly pending = new Map<string, Pending>();
  /** Pending writes minus the answers to requests that were never written. */
  private counted = 0;
  private onCounted: () => void = () => undefined;

  constructor(
    private readonly log: EventLog,
    private readonly call: BatchAppendCall,
  ) {}

  take(request: BatchAppendReq): void {
    const id = uuidText(request.getCorrelationId());
    if (id === null) throw badRequest('The correlation id of an append is missing.');
    try {
      const pending = this.pending.get(id) ?? this.begin(id, request.getOptions());
      if (pending) this.add(id, pending, request);
    } catch (error) {
      this.drop(id);
      this.answer(
        id,
        request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8(),
        batchRefused(asRefusal(error)),
      );
    }
  }

  /** Resolves with the next counted answer. */
  lastAnswer(): Promise<void> {
    return new Promise((resolve) => {
      this.onCounted = resolve;
    });
  }

  forget(): void {
    for (const id of [...this.pending.keys()]) this.drop(id);
  }

  /** Parts without options and without a pending append belong to one that was already answered. */
  private begin(id: string, options: BatchAppendReq.Options | undefined): Pending | undefined {
    if (!options) return undefined;
    const deadlineMs = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
    const pending: Pending = {
      stream: streamName(options.getStreamIdentifier()),
      expected: expectedPosition(options),
      events: [],
      deadlineMs,
    };
    this.pending.set(id, pending);
    return pending;
  }

  private add(id: string, pending: Pending, request: BatchAppendReq): void {
    const { events, deadlineMs } = pending;
    for (const message of request.getProposedMessagesList()) events.push(proposedEvent(message));
    if (deadlineMs <= Date.now()) this.refuse(id, pending, batchTimeout());
    else if (appendSize(events) > MAX_APPEND_BYTES) this.refuse(id, pending, batchTooLarge(MAX_APPEND_BYTES));
    else if (request.getIsFinal()) this.write(id, pending);
    else this.awaitRest(id, pending);
  }

  private write(id: string, { stream, expected, events }: Pending): void {
    this.drop(id);
    this.counted += 1;
    void this.log
      .write(append(stream, expected, events), appendSize(events))
      .then(async (outcome) => {
        if (outcome.kind === 'dropped') await setTimeout(COMMIT_TIMEOUT_MS, undefined, { ref: false });
        this.answer(id, stream, batchWritten(stream, expected, outcome));
      })
      .catch((error: unknown) => this.answer(id, stream, batchRefused(asRefusal(error))));
  }

  /** Cancels an append whose remaining parts do not arrive in time. */
  private awaitRest(id: string, pending: Pending): void {
    if (pending.timer || !Number.isFinite(pending.deadlineMs)) return;
    const expire = (): void => this.refuse(id, pending, batchTimeout());
    pending.timer = globalThis.setTimeout(
      expire,
      Math.min(pending.deadlineMs - Date.now(), LONGEST_TIMER_MS),
    );
  }

  private refuse(id: string, { stream }: Pending, result: BatchResult): void {
    this.drop(id);
    this.answer(id, stream, result);
  }

  private drop(id: string): void {
    clearTimeout(this.pending.get(id)?.timer);
    this.pending.delete(id);
  }

  private answer(id: string, stream: string | Uint8Array | undefined, result: BatchResult): void {
    if (this.call.cancelled || this.call.destroyed || this.call.writableEnded) return;
    this.call.write(batchResponse(id, stream, result));
    this.counted -= 1;
    if (this.counted >= 0) this.onCounted();
  }
}

/** Node runs longer timers immediately. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
