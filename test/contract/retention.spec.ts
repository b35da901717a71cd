import { BACKWARDS, END, jsonEvent, type StreamMetadata } from '@eventstore/db-client';
import { expect, it } from '@jest/globals';
import { collect, happenings, numbersIn } from './events.js';
import { Listener } from './listening.js';
import { contract, newStream } from './servers.js';

contract('what the metadata of a stream keeps', (server) => {
  const readBothWays = async (stream: string) => {
    const forwards = numbersIn(await collect(server.client.readStream(stream)));
    const backwards = numbersIn(
      await collect(server.client.readStream(stream, { direction: BACKWARDS, fromRevision: END })),
    );
    expect(backwards).toEqual(forwards.toReversed());
    return forwards;
  };
  const streamOf = async (count: number, metadata: StreamMetadata) => {
    const stream = newStream();
    await server.client.appendToStream(stream, happenings(count));
    await server.client.setStreamMetadata(stream, metadata);
    return stream;
  };

  it('keeps the latest events, with $maxCount', async () => {
    const stream = await streamOf(10, { maxCount: 3 });
    expect(await readBothWays(stream)).toEqual([7, 8, 9]);
    await server.client.appendToStream(stream, happenings(2, 10));
    expect(await readBothWays(stream)).toEqual([9, 10, 11]);
  });

  it('keeps the events from a revision on, with $tb', async () =>
    expect(await readBothWays(await streamOf(10, { truncateBefore: 6 }))).toEqual([6, 7, 8, 9]));

  it('keeps only events younger than $maxAge', async () => {
    const stream = await streamOf(3, { maxAge: 1 });
    while ((await collect(server.client.readStream(stream))).length > 0) await new Promise(setImmediate);
    await server.client.appendToStream(stream, happenings(2, 3));
    expect(await readBothWays(stream)).toEqual([3, 4]);
  });

  it('keeps the events that satisfy each of several rules', async () =>
    expect(await readBothWays(await streamOf(10, { truncateBefore: 2, maxCount: 5, maxAge: 1000 }))).toEqual([
      5, 6, 7, 8, 9,
    ]));

  it('may be changed, and then shows events that were only hidden', async () => {
    const stream = await streamOf(5, { maxCount: 1 });
    await server.client.setStreamMetadata(stream, { maxCount: 4 });
    expect(await readBothWays(stream)).toEqual([1, 2, 3, 4]);
  });

  it('does not change revisions', async () => {
    const stream = await streamOf(5, { maxCount: 1 });
    expect(await server.client.appendToStream(stream, happenings(1), { expectedRevision: 4n })).toMatchObject(
      {
        nextExpectedRevision: 5n,
      },
    );
  });

  it('may be set before the stream exists', async () => {
    const stream = newStream();
    await server.client.setStreamMetadata(stream, { maxCount: 2 });
    await server.client.appendToStream(stream, happenings(5), { expectedRevision: 'no_stream' });
    expect(await readBothWays(stream)).toEqual([3, 4]);
  });

  it('is itself stored in a stream that shows its latest event', async () => {
    const stream = await streamOf(1, { maxCount: 1 });
    await server.client.setStreamMetadata(stream, { maxCount: 2 });
    const shown = await collect(server.client.readStream(`$$${stream}`));
    expect(shown.map(({ event }) => event)).toMatchObject([
      { type: '$metadata', revision: 1n, data: { $maxCount: 2 } },
    ]);
    expect((await server.client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 2 });
  });

  it('ignores invalid metadata', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, happenings(2));
    await server.client.appendToStream(
      `$$${stream}`,
      jsonEvent({ type: '$metadata', data: { note: 'x', nested: { $maxCount: 1 } } }),
    );
    expect(await readBothWays(stream)).toEqual([0, 1]);
  });

  it('does not hide events from a live subscriber', async () => {
    const stream = await streamOf(5, { maxCount: 2 });
    const listener = new Listener(server.client.subscribeToStream(stream));
    await listener.hears('caught up');
    await server.client.appendToStream(stream, happenings(10, 5));
    await listener.hears(14);
    expect(listener.told.filter((told) => typeof told === 'number')).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ]);
    await listener.leave();
  });
});
