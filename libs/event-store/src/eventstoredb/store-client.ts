import { setTimeout as pause } from 'node:timers/promises';
import { type CallOptions, Client, type Metadata } from '@grpc/grpc-js';
import { EventStoreRefused } from '../event-store.js';
import { batchAnswerIn } from './append-messages.js';
import { Appender, type BatchAppendCall } from './appender.js';
import { type ClientLibrary, connectLibrary } from './client-libraries.js';
import type { ReadRequest } from './read-requests.js';
import { answerIn, type ReadCall } from './stored-event.js';

/** How long the streams of a client may take to end. After that, its connection is closed anyway. */
const longestEndMs = 1_000;

const paths = {
  read: '/event_store.client.streams.Streams/Read',
  batchAppend: '/event_store.client.streams.Streams/BatchAppend',
} as const;

/**
 * One instance of a client library. Its connection string, certificates, discovery, leader and reconnection
 * are used; its commands are not (docs/adr/0008), because each of those can hang, crash the process or report
 * something untrue.
 */
export class StoreClient {
  #library: Promise<ClientLibrary> | undefined;
  #service: Client | undefined;
  /** Many appends share one call. */
  readonly appender = new Appender(() => this.#batchAppend());

  constructor(private readonly connectionString: string) {}

  /** A read, which the server must abandon after a time; or a subscription, which has no limit. */
  async read({ message, requiresLeader }: ReadRequest, deadlineMs: number | null): Promise<ReadCall> {
    const library = await this.#connected();
    const callArguments = argumentsOf(library, requiresLeader, deadlineMs);
    return await this.#open(library, 'read', (service) =>
      service.makeServerStreamRequest(paths.read, asItIs, answerIn, message, ...callArguments),
    );
  }

  /** Stops everything under way and closes the connection. */
  async dispose(): Promise<void> {
    const library = await this.#library?.catch(() => undefined);
    // The library waits without limit for each stream to end. A stream that nobody reads from never ends.
    if (library) await Promise.race([library.dispose(), pause(longestEndMs, undefined, { ref: false })]);
    this.#service?.getChannel().close();
  }

  async #batchAppend(): Promise<BatchAppendCall> {
    const library = await this.#connected();
    const callArguments = argumentsOf(library, true, null);
    return await this.#open(library, 'batchAppend', (service) =>
      service.makeBidiStreamRequest(paths.batchAppend, asItIs, batchAnswerIn, ...callArguments),
    );
  }

  #open<Call>(library: ClientLibrary, name: string, create: (service: Client) => Call): Promise<Call> {
    return library.GRPCStreamCreator(Client, name, (service) => {
      this.#service = service;
      return create(service);
    })();
  }

  /** An error in the connection string would be the same next time. */
  #connected(): Promise<ClientLibrary> {
    this.#library ??= connectLibrary(this.connectionString).catch((error: unknown) => {
      const because = error instanceof Error ? error.message : String(error);
      throw new EventStoreRefused(`The event store's client cannot be used: ${because}`, { cause: error });
    });
    return this.#library;
  }
}

function argumentsOf(
  library: ClientLibrary,
  requiresLeader: boolean,
  deadlineMs: number | null,
): [Metadata, CallOptions] {
  const deadline = deadlineMs === null ? Number.POSITIVE_INFINITY : Date.now() + deadlineMs;
  return library.callArguments({ requiresLeader }, { deadline });
}

const asItIs = (bytes: Buffer): Buffer => bytes;
