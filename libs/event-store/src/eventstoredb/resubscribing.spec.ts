import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Fault,
  type FaultyNode,
  failing,
  politeEnd,
  type ServerCall,
  silence,
  startFaultyNode,
} from '../../../../test/services/faulty-node.js';
import { type Network, startNetwork } from '../../../../test/services/network.js';
import { placeAt, streamOf } from '../../test/facts.js';
import { follow, ofSubscriptions, overheard } from '../../test/subscribing.js';
import type { EventStore, Place } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

const idleMs = 60;

let node: FaultyNode;
let network: Network;
let store: EventStore;
let raw: EventStoreDBClient;
let resubscriptions: string[];
let onResubscription: (() => void) | undefined;

const connect = (deadlines = {}): EventStore =>
  connectEventStore({
    connectionString: `esdb://127.0.0.1:${network.port}?tls=false`,
    deadlines: { idleMs, ...deadlines },
    observe: {
      onResubscription: (because) => {
        resubscriptions.push(because);
        onResubscription?.();
      },
    },
  });

beforeAll(async () => {
  node = await startFaultyNode();
  network = await startNetwork(node.port);
  store = connect();
  raw = EventStoreDBClient.connectionString(node.connectionString);
});

afterEach(() => {
  node.heal();
  onResubscription = undefined;
});

afterAll(async () => {
  await Promise.all([store.close(), raw.dispose()]);
  await network.stop();
  await node.stop();
});

const endOf = async (): Promise<Place> => placeAt((await store.readLast(await streamOf(store, 1)))!);
const places = (stream: string, count: number): string[] =>
  Array.from({ length: count }, (_, revision) => `${stream}@${revision}`);

const tooSlow = failing(
  status.ABORTED,
  'Consumer too slow to handle event while live. Client resubscription required.',
);

/** Subscriptions that work for a given number of messages each, and then fail. */
const wellFor = (messages: number, fault: Fault): Fault =>
  ofSubscriptions((call, proceed) => {
    let said = 0;
    overheard((message, say) => {
      said += 1;
      if (said <= messages) say(message);
      if (said === messages + 1) fault(call, () => say(message));
    })(call, proceed);
  });

describe('a subscription that has ended', () => {
  it('looks to a reader of the client as if everything had been read', async () => {
    await streamOf(store, 5);
    node.fail('read', wellFor(3, politeEnd));
    let read = 0;
    for await (const _ of raw.subscribeToAll()) read += 1;
    expect(read).toBeLessThan(5);
  });

  it.each<[string, Fault]>([
    ['without an error', politeEnd],
    ['because the server stopped', failing(status.UNAVAILABLE, 'Shutting down')],
    ['because its reader was too slow, as on servers before version 24', tooSlow],
    ['because the connection broke', () => network.cut()],
    ['for an unknown reason', failing(status.UNKNOWN, '')],
  ])('is resumed without loss or repetition if it ended %s', async (_, fault) => {
    const from = await endOf();
    const stream = await streamOf(store, 200);
    resubscriptions = [];
    node.fail('read', wellFor(60, fault));
    const reader = follow(store, { after: from });
    await reader.events(200);
    await reader.stop();
    expect(reader.places()).toEqual(places(stream, 200));
    expect(resubscriptions.length).toBeGreaterThanOrEqual(3);
  });

  it('is resumed once the server stops refusing it', async () => {
    const from = await endOf();
    resubscriptions = [];
    node.fail('read', ofSubscriptions(failing(status.UNAVAILABLE, 'Not yet')));
    onResubscription = () => {
      if (resubscriptions.length === 4) node.heal();
    };
    const reader = follow(store, { after: from });
    const stream = await streamOf(store, 1);
    await reader.events(1);
    await reader.stop();
    expect(reader.places()).toEqual(places(stream, 1));
  });

  it('delivers no event twice, even if the server resumes it too early', async () => {
    const from = await endOf();
    const stream = await streamOf(store, 10);
    node.fail(
      'read',
      ofSubscriptions((call, proceed) => {
        const { request } = call as ServerCall & {
          request: { getOptions: () => { getAll: () => { setStart: (_: unknown) => void } } };
        };
        request.getOptions().getAll().setStart(new shared.Empty());
        proceed();
      }),
    );
    const reader = follow(store, { after: from });
    await reader.events(10);
    await reader.stop();
    expect(reader.places()).toEqual(places(stream, 10));
  });
});

describe('a subscription that has gone silent', () => {
  it('is resumed when the store has newer events', async () => {
    const from = await endOf();
    resubscriptions = [];
    node.fail('read', wellFor(1, silence)); // Its confirmation is its last message.
    onResubscription = node.heal;
    const reader = follow(store, { after: from });
    const stream = await streamOf(store, 3);
    await reader.events(3);
    await reader.stop();
    expect(reader.places()).toEqual(places(stream, 3));
    expect(resubscriptions).toContain('it was silent while the store had new events');
  });

  it('is resumed with another client when the store does not answer other calls either', async () => {
    const from = await endOf();
    resubscriptions = [];
    const impatient = connect({ readMs: 1_500 });
    node.fail('read', silence);
    const reader = follow(impatient, { after: from });
    await new Promise<void>((resolve) => {
      onResubscription = resolve;
    });
    node.heal();
    const stream = await streamOf(store, 2);
    await reader.events(2);
    await reader.stop();
    expect(resubscriptions[0]).toContain('its position cannot be checked');
    expect(reader.places()).toEqual(places(stream, 2));
    await impatient.close();
  });

  it('is left alone while there are no new events', async () => {
    const from = await endOf();
    resubscriptions = [];
    const lookedTwice = new Promise<void>((resolve) => {
      let looks = 0;
      node.fail('read', (call, proceed) => {
        const { request } = call as ServerCall & {
          request: { getOptions: () => { hasSubscription: () => boolean } };
        };
        if (!request.getOptions().hasSubscription()) looks += 1;
        if (looks === 3) resolve();
        proceed();
      });
    });
    const reader = follow(store, { after: from });
    await lookedTwice;
    await reader.stop();
    expect(resubscriptions).toEqual([]);
  });
});

describe("the client's messages to a subscriber", () => {
  it('stop for good when its checkpoint callback throws, so Casebook does not use that callback', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-e',
      `
      const { EventStoreDBClient, jsonEvent, streamNameFilter } = require('@eventstore/db-client');
      const client = EventStoreDBClient.connectionString('${node.connectionString}');
      const subscribe = (checkpointReached) => client.subscribeToAll({
        fromPosition: 'end',
        filter: streamNameFilter({ prefixes: ['checked-'], maxSearchWindow: 1, checkpointReached }),
      });
      let stalled = 0;
      process.on('unhandledRejection', (error) => console.log('unhandled:', error.message));
      subscribe(() => { throw new Error('mine') }).on('data', () => { stalled += 1; });
      subscribe(() => undefined).on('data', ({ event }) => {
        if (event.data.number === 3) { console.log('seen by the other:', stalled); process.exit(); }
      }).once('confirmation', async () => {
        for (const number of [1, 2, 3]) await client.appendToStream('checked-1', jsonEvent({ type: 'Any', data: { number } }));
      });
      `,
    ]);
    expect(stdout).toBe('unhandled: mine\nseen by the other: 1\n');
  });

  it('say that it has caught up, but not up to where', async () => {
    const subscription = raw.subscribeToAll();
    subscription.resume();
    const told = await new Promise<unknown[]>((resolve) =>
      subscription.on('caughtUp', (...args) => resolve(args)),
    );
    expect(told).toEqual([]);
    await subscription.unsubscribe();
  });
});
