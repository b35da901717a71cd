import { END, type ReadRevision, START, type SubscribeToAllOptions } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from '@jest/globals';
import { happened, happenings, numbersIn } from './events.js';
import { Listener, type Told } from './listening.js';
import { contract, newStream } from './servers.js';

const numbers = (told: readonly Told[]): number[] => told.filter((each) => typeof each === 'number');

contract('subscribing', (server) => {
  const listeners: Listener[] = [];
  const listening = (listener: Listener): Listener => {
    listeners.push(listener);
    return listener;
  };
  const toStream = (stream: string, fromRevision?: ReadRevision) =>
    listening(
      new Listener(
        server.client.subscribeToStream(stream, fromRevision === undefined ? {} : { fromRevision }),
      ),
    );
  const toAll = (options: SubscribeToAllOptions, ...streams: string[]) =>
    listening(new Listener(server.client.subscribeToAll(options), streams));
  const append = (stream: string, ...events: ReturnType<typeof happened>[]) =>
    server.client.appendToStream(stream, events);

  afterEach(async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.leave()));
  });

  describe('to one stream', () => {
    it('is confirmed, sends existing events, reports that it is live, and continues with new ones', async () => {
      const stream = newStream();
      await append(stream, ...happenings(3));
      const listener = toStream(stream);
      await listener.hears('caught up');
      await append(stream, happened(3), happened(4));
      await listener.hears(4);
      expect(listener.told).toEqual(['confirmed', 0, 1, 2, 'caught up', 3, 4]);
    });

    it('begins after the given revision', async () => {
      const stream = newStream();
      await append(stream, ...happenings(4));
      const listener = toStream(stream, 1n);
      await listener.hears(3);
      expect(numbers(listener.told)).toEqual([2, 3]);
    });

    it('from the end sends only new events', async () => {
      const stream = newStream();
      await append(stream, ...happenings(3));
      const listener = toStream(stream, END);
      await listener.hears('confirmed', 'caught up');
      await append(stream, happened(3));
      await listener.hears(3);
      expect(numbers(listener.told)).toEqual([3]);
    });

    it.each<ReadRevision>([START, END])(
      'waits for a stream that does not exist yet, from the %s',
      async (fromRevision) => {
        const stream = newStream();
        const listener = toStream(stream, fromRevision);
        // 23.10 never reports that all of such a stream was read.
        await listener.hears(
          ...(server.version.year >= 24 ? (['caught up'] as const) : (['confirmed'] as const)),
        );
        await append(stream, ...happenings(2));
        await listener.hears(1);
        expect(numbers(listener.told)).toEqual([0, 1]);
      },
    );

    it('waits for the given revision if it does not exist yet', async () => {
      const stream = newStream();
      await append(stream, ...happenings(2));
      const listener = toStream(stream, 3n);
      await listener.hears('confirmed');
      await append(stream, ...happenings(4, 2));
      await listener.hears(5);
      expect(numbers(listener.told)).toEqual([4, 5]);
    });

    it('sends nothing of other streams', async () => {
      const [stream, other] = [newStream(), newStream()];
      const listener = toStream(stream);
      await listener.hears('confirmed');
      await append(other, happened(1));
      await append(stream, happened(2));
      await listener.hears(2);
      expect(numbers(listener.told)).toEqual([2]);
    });

    it('loses and repeats nothing while events are appended', async () => {
      const stream = newStream();
      const count = 1500;
      const first = append(stream, ...happenings(500));
      const followed = follow(stream, count);
      await first;
      for (let n = 500; n < count; n += 10) await append(stream, ...happenings(10, n));
      expect(await followed).toEqual(Array.from({ length: count }, (_, n) => n));
    });

    /**
     * Reads until this many events have arrived. 23.10 may drop a busy live subscriber, which then subscribes
     * again.
     */
    async function follow(stream: string, count: number): Promise<number[]> {
      const seen: number[] = [];
      while (seen.length < count) {
        const listener = toStream(stream, seen.length === 0 ? undefined : BigInt(seen.length - 1));
        await listener.until(
          (told) => told.includes(count - 1) || told.some((each) => `${each}`.startsWith('failed')),
        );
        const failures = listener.told.filter((each) => `${each}`.startsWith('failed'));
        expect(server.version.year >= 24 ? [] : ['failed timeout']).toEqual(expect.arrayContaining(failures));
        seen.push(...numbers(listener.told));
      }
      return seen;
    }

    it('continues for others when one subscriber leaves', async () => {
      const stream = newStream();
      const [leaver, stayer] = [toStream(stream), toStream(stream)];
      await Promise.all([leaver.hears('confirmed'), stayer.hears('confirmed')]);
      await leaver.leave();
      await append(stream, happened(1));
      await stayer.hears(1);
      expect(numbers(leaver.told)).toEqual([]);
    });

    it('receives the tombstone if it is live, and is then dropped', async () => {
      const stream = newStream();
      await append(stream, happened(0));
      const listener = toStream(stream);
      await listener.hears('caught up');
      await server.client.tombstoneStream(stream);
      await listener.hears('failed stream-deleted');
      expect(listener.told).toEqual([
        'confirmed',
        0,
        'caught up',
        'type $streamDeleted',
        'failed stream-deleted',
      ]);
    });

    it('is refused for a stream that was already tombstoned', async () => {
      const stream = newStream();
      await append(stream, happened(0));
      await server.client.tombstoneStream(stream);
      const listener = toStream(stream);
      await listener.hears('failed stream-deleted');
      expect(numbers(listener.told)).toEqual([]);
    });

    it('continues when the stream is deleted and begins again', async () => {
      const stream = newStream();
      await append(stream, happened(0));
      const listener = toStream(stream);
      await listener.hears(0);
      await server.client.deleteStream(stream);
      await append(stream, happened(1));
      await listener.hears(1);
      expect(numbers(listener.told)).toEqual([0, 1]);
    });
  });

  describe('to all streams', () => {
    it('begins after the given position, and sends events of every stream in order', async () => {
      const [one, other] = [newStream(), newStream()];
      const { position: fromPosition } = await append(one, happened(0));
      await append(other, happened(1));
      const listener = toAll({ fromPosition: fromPosition as NonNullable<typeof fromPosition> }, one, other);
      await listener.hears(1, 'caught up');
      await append(one, happened(2));
      await append(other, happened(3));
      await listener.hears(3);
      expect(numbersIn(listener.events)).toEqual([1, 2, 3]);
    });

    it('from the end sends only new events', async () => {
      const stream = newStream();
      await append(stream, happened(0));
      const listener = toAll({ fromPosition: END }, stream);
      await listener.hears('confirmed', 'caught up');
      await append(stream, happened(1));
      await listener.hears(1);
      expect(numbersIn(listener.events)).toEqual([1]);
    });

    it('resolves links on request', async () => {
      const [stream, links] = [newStream(), newStream()];
      await append(stream, happened(0));
      const listener = toAll({ fromPosition: END, resolveLinkTos: true }, links);
      await listener.hears('confirmed', 'caught up');
      await server.client.appendToStream(links, {
        ...happened(0),
        type: '$>',
        contentType: 'application/octet-stream',
        data: Buffer.from(`0@${stream}`),
      });
      await listener.hears(0);
      expect(listener.events[0]?.event).toMatchObject({
        streamId: stream,
        revision: 0n,
      });
    });
  });
});
