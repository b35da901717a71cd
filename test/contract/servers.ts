import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type EventStoreAddress, eventStoreAddress } from '#config';
import { startDevNode } from '../../apps/dev-node/src/index.js';
import { servedBy } from './features.js';
import { serverGiven } from './given.js';

/** A server under test, and what is known about it. */
export interface Server {
  /** Always `esdb`, because these specs test the server through that client. */
  connectionString: string;
  address: EventStoreAddress;
  client: EventStoreDBClient;
  /** 23.10 and 24.6 send subscribers different messages. Casebook relies on neither. */
  version: { year: number; month: number };
}

interface Started {
  connectionString: string;
  stop: () => Promise<void>;
}

const inMemory = (): Promise<Started> => startDevNode({ like: '24.6' });

async function onDisk(): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'contract-'));
  const node = await startDevNode({ data, like: '23.10' });
  const stop = async (): Promise<void> => {
    await node.stop();
    await rm(data, { recursive: true });
  };
  return { connectionString: node.connectionString, stop };
}

const targets: Record<string, () => Promise<Started>> = serverGiven
  ? { 'the server given': given(serverGiven) }
  : { 'the local node in memory, like 24.6': inMemory, 'the local node on disk, like 23.10': onDisk };

function given(connectionString: string): () => Promise<Started> {
  return async () => ({
    connectionString: connectionString.replace(/^kurrentdb/, 'esdb'),
    stop: async () => {},
  });
}

/** Credentials that make a call separate. Servers without users accept any. */
export const credentialsOfRun = (serverGiven && eventStoreAddress(serverGiven).credentials) || {
  username: 'admin',
  password: 'changeit',
};

/** Runs the specs against every server under test; `server` is set once a spec runs. */
export function contract(subject: string, specs: (server: Server) => void): void {
  describe.each(Object.entries(targets))(`${subject}, by %s`, (_name, start) => {
    const server = {} as Server;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      const started = await start();
      stop = started.stop;
      const { connectionString } = started;
      const address = eventStoreAddress(connectionString);
      const { version } = await servedBy(address);
      const client = EventStoreDBClient.connectionString(connectionString);
      Object.assign(server, { connectionString, address, version, client });
    });

    afterAll(async () => {
      await server.client?.dispose();
      await stop?.();
    });

    specs(server);
  });
}

/** The name of a stream that no server has yet. */
export const newStream = (): string => `contract-${randomUUID()}`;
