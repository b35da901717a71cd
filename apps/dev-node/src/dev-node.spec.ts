import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type DevNode, type DevNodeOptions, startDevNode } from './dev-node.js';

const closing: (() => Promise<void>)[] = [];

async function start(options: DevNodeOptions = {}): Promise<DevNode> {
  const node = await startDevNode(options);
  closing.push(node.stop);
  return node;
}

function clientOf(node: DevNode): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(node.connectionString);
  closing.unshift(client.dispose);
  return client;
}

const happened = jsonEvent({ type: 'Happened', data: {} });

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('the local node', () => {
  it('in memory loses everything when it stops, and shares nothing with another', async () => {
    const [one, other] = [clientOf(await start()), clientOf(await start())];
    await one.appendToStream('case', happened);
    await expect(
      other.appendToStream('case', happened, { expectedRevision: 'stream_exists' }),
    ).rejects.toMatchObject({
      type: 'wrong-expected-version',
    });
  });

  it('names the port if it is in use', async () => {
    const { port } = await start();
    setLogVerbosity(logVerbosity.NONE); // The gRPC library also prints the thrown error.
    await expect(startDevNode({ port })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
  });

  it('answers "unimplemented" for methods that it does not serve', async () => {
    const client = clientOf(await start());
    await expect(client.listProjections()).rejects.toMatchObject({ code: 12 });
    await expect(client.disableProjection('any')).rejects.toMatchObject({ code: 12 });
  });

  it('ends the subscriptions of clients it disconnects', async () => {
    const node = await start();
    const client = clientOf(node);
    const subscription = client.subscribeToAll();
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    const ended = new Promise((resolve) => subscription.once('error', resolve));
    subscription.resume();
    await node.stop();
    expect(await ended).toMatchObject({ type: 'cancelled' });
  });

  it('lets a test leave calls unanswered, or end them early', async () => {
    const node = await start({
      intercept: (method, call, proceed) => {
        if (method === 'read') call.end?.();
        else if (method !== 'append') proceed();
      },
    });
    const client = clientOf(node);
    const events = [];
    for await (const event of client.readStream('case')) events.push(event);
    expect(events).toEqual([]);
    const credentials = { username: 'any', password: 'one' };
    await expect(
      client.appendToStream('case', happened, { credentials, deadline: 50 }),
    ).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
  });
});
