import { randomUUID } from 'node:crypto';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { EventStoreUnavailable } from '../event-store.js';
import {
  type Append,
  type AppendAnswer,
  appendAnswer,
  appendMessage,
  type BatchAnswer,
} from './append-messages.js';
import { AskingAgain } from './asking-again.js';
import { failure } from './faults.js';

export type BatchAppendCall = ClientDuplexStream<Buffer, BatchAnswer>;

interface Awaited {
  readonly answer: (answer: AppendAnswer) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * All appends of one client share one call. This is the client's own fast path, except that each call has its
 * own table of promises. The client's single table per process lets a fault of one client fail or crash all
 * others.
 */
export class Appender {
  #open: Promise<OpenCall> | undefined;
  readonly #asking = new AskingAgain();

  constructor(private readonly openCall: () => Promise<BatchAppendCall>) {}

  /** Callers race this against a timer: a silent server is not noticed here. */
  append(append: Omit<Append, 'correlationId'>): Promise<AppendAnswer> {
    return this.#asking.ask(() => this.#ask(append), append.deadlineMs);
  }

  async #ask(append: Omit<Append, 'correlationId'>): Promise<AppendAnswer> {
    const { call, awaited } = await this.#call();
    return await new Promise((answer, fail) => {
      const correlationId = randomUUID();
      awaited.set(correlationId, { answer, fail });
      call.write(appendMessage({ ...append, correlationId }));
    });
  }

  #call(): Promise<OpenCall> {
    this.#open ??= this.#openCall();
    return this.#open;
  }

  async #openCall(): Promise<OpenCall> {
    try {
      return listen(await this.openCall(), () => {
        this.#open = undefined;
      });
    } catch (error) {
      this.#open = undefined;
      throw failure(error, 'opening the call for appends');
    }
  }
}

interface OpenCall {
  readonly call: BatchAppendCall;
  readonly awaited: Map<string, Awaited>;
}

function listen(call: BatchAppendCall, onOver: () => void): OpenCall {
  const awaited = new Map<string, Awaited>();
  const over = (error: unknown): void => {
    onOver();
    for (const { fail } of awaited.values()) fail(failure(error, 'appending'));
    awaited.clear();
    call.cancel();
    call.destroy(); // If only one side ends it, the client can never be disposed of.
  };
  call.on('data', (answer: BatchAnswer) => settle(awaited, answer));
  call.on('error', over);
  // A server that ends the call without an error also leaves its appends unanswered.
  call.on('end', () => over(new EventStoreUnavailable('The event store ended the call for appends')));
  return { call, awaited };
}

/** An answer that nobody waits for came too late and is ignored. */
function settle(awaited: Map<string, Awaited>, answer: BatchAnswer): void {
  const waiting = awaited.get(answer.correlationId);
  if (!waiting) return;
  awaited.delete(answer.correlationId);
  try {
    waiting.answer(appendAnswer(answer));
  } catch (error) {
    waiting.fail(error);
  }
}
