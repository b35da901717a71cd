import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { startDevNode } from '../../apps/dev-node/src/index.js';
import { servedBy } from './features.js';

declare global {
  /** Set by `npm run contract`: the server to be asked instead of the local node. */
  var contractServer: string | undefined;
}

/** A server under contract, and what is known of it. */
export interface Server {
  connectionString: string;
  client: EventStoreDBClient;
  /** 23.10 differs from 24.6 in what it tells subscribers, and Casebook relies on neither. */
  version: { year: number; month: number };
}

interface Started {
  connectionString: string;
  stop: () => Promise<void>;
}

const inMemory = (): Promise<Started> => startDevNode();

async function onDisk(): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'contract-'));
  const node = await startDevNode({ data });
  const stop = async (): Promise<void> => {
    await node.stop();
    await rm(data, { recursive: true });
  };
  return { connectionString: node.connectionString, stop };
}

const targets: Record<string, () => Promise<Started>> = globalThis.contractServer
  ? { 'the server given': given(globalThis.contractServer) }
  : { 'the local node in memory': inMemory, 'the local node on disk': onDisk };

function given(connectionString: string): () => Promise<Started> {
  return async () => ({ connectionString, stop: async () => {} });
}

/** Asks the same of every server there is to ask; `server` is there once a spec runs. */
export function contract(subject: string, specs: (server: Server) => void): void {
  describe.each(Object.entries(targets))(`${subject}, by %s`, (_name, start) => {
    const server = {} as Server;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      const started = await start();
      stop = started.stop;
      const { connectionString } = started;
      const { version } = await servedBy(connectionString);
      Object.assign(server, {
        connectionString,
        version,
        client: EventStoreDBClient.connectionString(connectionString),
      });
    });

    afterAll(async () => {
      await server.client.dispose();
      await stop();
    });

    specs(server);
  });
}

/** The name of a stream that no server has yet. */
export const newStream = (): string => `contract-${randomUUID()}`;
