import { EventStoreDBClient } from '@eventstore/db-client';
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { CallOptions, Metadata } from '@grpc/grpc-js';
import { Appender } from './appender.js';
import { type BatchAppendCall, services } from './generated.js';
import { answerIn, type ReadCall } from './stored-event.js';

/** What the client keeps for its own commands (`protected` in its types). The version is pinned; a spec checks them. */
interface Inside {
  readonly GRPCStreamCreator: <Call>(
    service: unknown,
    name: string,
    create: (service: StreamsClient) => Call,
  ) => () => Promise<Call>;
  readonly callArguments: (options: { deadline?: number }, call?: CallOptions) => [Metadata, CallOptions];
}

/**
 * One instance of the client: its connection string, certificates, discovery, leader and reconnection are used; its
 * commands are not (docs/adr/0008): each of those that we need can hang, crash the process or say something untrue.
 */
export class StoreClient {
  readonly #client: EventStoreDBClient;
  #service: StreamsClient | undefined;
  /** Many appends go over one call. */
  readonly appender = new Appender(() => this.#batchAppend());

  constructor(connectionString: string) {
    this.#client = EventStoreDBClient.connectionString(connectionString);
  }

  /** A read, which the server is told to give up after a time; or a subscription, which has none. */
  read(request: ReadReq, deadlineMs: number | null): Promise<ReadCall> {
    const { path, requestSerialize } = services.StreamsService.read;
    return this.#open('read', (service) =>
      service.makeServerStreamRequest(
        path,
        requestSerialize,
        answerIn,
        request,
        ...this.#arguments(deadlineMs),
      ),
    );
  }

  /** Cuts off whatever is under way, and the connection. */
  async dispose(): Promise<void> {
    await this.#client.dispose();
    this.#service?.getChannel().close();
  }

  #batchAppend(): Promise<BatchAppendCall> {
    return this.#open('batchAppend', (service) => service.batchAppend(...this.#arguments(null)));
  }

  #open<Call>(name: string, create: (service: StreamsClient) => Call): Promise<Call> {
    return this.#inside.GRPCStreamCreator(services.StreamsClient, name, (service) => {
      this.#service = service;
      return create(service);
    })();
  }

  #arguments(deadlineMs: number | null): [Metadata, CallOptions] {
    const deadline = deadlineMs === null ? Number.POSITIVE_INFINITY : Date.now() + deadlineMs;
    return this.#inside.callArguments({}, { deadline });
  }

  get #inside(): Inside {
    return this.#client as unknown as Inside;
  }
}
