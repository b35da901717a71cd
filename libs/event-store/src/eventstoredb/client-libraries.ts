import type { CallOptions, Client, Metadata } from '@grpc/grpc-js';

type CreateService = new (...channel: ConstructorParameters<typeof Client>) => Client;

/**
 * The internals of a client library (`protected` in its types), of which we use only the connection. Versions
 * are pinned; every spec of the port fails if these members disappear.
 */
export interface ClientLibrary {
  readonly GRPCStreamCreator: <Call>(
    service: CreateService,
    name: string,
    create: (service: Client) => Call,
  ) => () => Promise<Call>;
  readonly callArguments: (
    options: { readonly requiresLeader: boolean },
    call: CallOptions,
  ) => [Metadata, CallOptions];
  readonly dispose: () => Promise<void>;
}

/**
 * The scheme of a connection string chooses the client; the other one need not be installed (docs/adr/0024).
 */
const libraries = {
  esdb: async (connectionString: string): Promise<unknown> => {
    const { EventStoreDBClient } = await import('@eventstore/db-client');
    return EventStoreDBClient.connectionString(connectionString);
  },
  kurrentdb: async (connectionString: string): Promise<unknown> => {
    const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
    return KurrentDBClient.connectionString(connectionString);
  },
};

export async function connectLibrary(connectionString: string): Promise<ClientLibrary> {
  const scheme = /^[a-z]+/.exec(connectionString)?.[0] === 'kurrentdb' ? 'kurrentdb' : 'esdb';
  return (await libraries[scheme](connectionString)) as ClientLibrary;
}
