import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type DevNode, startDevNode } from './dev-node.js';

const running: DevNode[] = [];
async function start(options: Parameters<typeof startDevNode>[0] = {}): Promise<DevNode> {
  const node = await startDevNode(options);
  running.push(node);
  return node;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((node) => node.stop()));
});

describe('the local node', () => {
  it('serves the client library from memory', async () => {
    const node = await start();
    const client = EventStoreDBClient.connectionString(node.connectionString);
    await client.appendToStream('case-1', jsonEvent({ type: 'Happened', data: { what: 'a' } }));
    const read = [];
    for await (const { event } of client.readStream('case-1')) read.push(event?.data);
    expect(read).toEqual([{ what: 'a' }]);
    const seen = await new Promise((resolve, reject) => {
      client
        .subscribeToAll()
        .on('data', ({ event }) => resolve(event?.type))
        .on('error', reject);
    });
    expect(seen).toBe('Happened');
    await client.dispose();
  });
});
