import { BACKWARDS, END, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { byItself, collect, failureOf, happenings, numbersIn } from './events.js';
import { contract, newStream } from './servers.js';

contract('deleting', (server) => {
  const streamOf = async (count: number) => {
    const stream = newStream();
    await server.client.appendToStream(stream, happenings(count));
    return stream;
  };
  const read = (stream: string) => collect(server.client.readStream(stream));

  describe('soft deletion', () => {
    const deleted = async (count: number) => {
      const stream = await streamOf(count);
      await server.client.deleteStream(stream);
      return stream;
    };

    it('hides the stream and answers with a position', async () => {
      const stream = await streamOf(3);
      const { position } = await server.client.deleteStream(stream, { expectedRevision: 2n });
      expect(position?.commit).toBeGreaterThan(0n);
      expect(await failureOf(read(stream))).toMatchObject({ type: 'stream-not-found' });
    });

    it.each([
      ['as a new one', NO_STREAM],
      ['at its last revision', 2n],
      ['in any state', 'any'],
    ] as const)(
      'lets the stream begin again, %s, with continuing revisions',
      async (_how, expectedRevision) => {
        const stream = await deleted(3);
        expect(
          await server.client.appendToStream(stream, happenings(2, 3), { expectedRevision }),
        ).toMatchObject({ nextExpectedRevision: 4n });
        const shown = await read(stream);
        expect(numbersIn(shown)).toEqual([3, 4]);
        expect(shown[0]?.event?.revision).toBe(3n);
        const backwards = await collect(
          server.client.readStream(stream, { direction: BACKWARDS, fromRevision: END }),
        );
        expect(numbersIn(backwards)).toEqual([4, 3]);
      },
    );

    it('can be repeated on a stream that began again', async () => {
      const stream = await deleted(1);
      await server.client.appendToStream(stream, happenings(1));
      await server.client.deleteStream(stream);
      expect(await failureOf(read(stream))).toMatchObject({ type: 'stream-not-found' });
    });

    it('fails an append that expects the stream to exist', async () => {
      const stream = await deleted(1);
      const append = server.client.appendToStream(stream, happenings(1), { expectedRevision: STREAM_EXISTS });
      expect(await failureOf(append)).toMatchObject({ type: 'stream-deleted', streamName: stream });
    });

    it('keeps the events in the stream of all events', async () => {
      const { position } = await server.client.appendToStream(newStream(), happenings(1));
      const stream = await deleted(2);
      const all = await collect(
        server.client.readAll({ fromPosition: position as NonNullable<typeof position> }),
      );
      expect(all.filter(({ event }) => event?.streamId === stream)).toHaveLength(2);
    });

    it('keeps the other metadata when the stream begins again', async () => {
      const stream = await deleted(4);
      await server.client.setStreamMetadata(stream, { maxCount: 2, owner: 'records' });
      await server.client.appendToStream(stream, happenings(3, 4));
      expect((await server.client.getStreamMetadata(stream)).metadata).toMatchObject({
        maxCount: 2,
        owner: 'records',
      });
      expect(numbersIn(await read(stream))).toEqual([5, 6]);
    });
  });

  describe('tombstoning', () => {
    const tombstoned = async () => {
      const stream = await streamOf(2);
      await server.client.tombstoneStream(stream, { expectedRevision: 1n });
      return stream;
    };

    it('ends the stream for readers', async () => {
      const stream = await tombstoned();
      expect(await failureOf(read(stream))).toMatchObject({ type: 'stream-deleted', streamName: stream });
    });

    it.each([
      ['on the shared call', {}],
      ['on a call of its own', byItself],
    ])('ends the stream for writers, %s', async (_way, options) => {
      const stream = await tombstoned();
      const append = server.client.appendToStream(stream, happenings(1), options);
      expect(await failureOf(append)).toMatchObject({ type: 'stream-deleted', streamName: stream });
    });

    it('can be done once', async () => {
      const stream = await tombstoned();
      expect(await failureOf(server.client.tombstoneStream(stream))).toMatchObject({
        type: 'stream-deleted',
      });
      expect(await failureOf(server.client.deleteStream(stream))).toMatchObject({ type: 'stream-deleted' });
    });

    it('is possible for a stream that never existed', async () => {
      const stream = newStream();
      await server.client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
      expect(await failureOf(read(stream))).toMatchObject({ type: 'stream-deleted' });
    });

    it('leaves a tombstone event in the stream of all events', async () => {
      const { position } = await server.client.appendToStream(newStream(), happenings(1));
      const stream = await tombstoned();
      const all = await collect(
        server.client.readAll({ fromPosition: position as NonNullable<typeof position> }),
      );
      const types = all.filter(({ event }) => event?.streamId === stream).map(({ event }) => event?.type);
      expect(types).toEqual(['Happened', 'Happened', '$streamDeleted']);
    });
  });

  it.each(['deleteStream', 'tombstoneStream'] as const)('%s checks the expected revision', async (remove) => {
    const stream = await streamOf(2);
    expect(await failureOf(server.client[remove](stream, { expectedRevision: 7n }))).toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedVersion: 7n,
      actualVersion: 1n,
    });
    expect(await read(stream)).toHaveLength(2);
  });

  it('of a stream that never existed is refused', async () =>
    expect(await failureOf(server.client.deleteStream(newStream()))).toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: -1n,
    }));
});
