import {
  ANY,
  type AppendExpectedRevision,
  binaryEvent,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { byItself, collect, failureOf, happened, happenings, numbersIn } from './events.js';
import { contract, newStream } from './servers.js';

const ONE_MIB = 1024 * 1024;

contract('appending', (server) => {
  describe.each([
    ['on the shared call', {}],
    ['on a call of its own', byItself],
  ])('%s', (_way, options) => {
    const append = (stream: string, expectedRevision: AppendExpectedRevision, count = 1) =>
      server.client.appendToStream(stream, happenings(count), { ...options, expectedRevision });

    it('numbers the events of a stream from 0 and answers with the last', async () => {
      const stream = newStream();
      expect(await append(stream, NO_STREAM, 3)).toMatchObject({ success: true, nextExpectedRevision: 2n });
      expect(await append(stream, 2n)).toMatchObject({ success: true, nextExpectedRevision: 3n });
    });

    it('answers with the position of the last event', async () => {
      const stream = newStream();
      const first = await append(stream, ANY, 2);
      const second = await append(stream, ANY);
      const read = await collect(server.client.readStream(stream));
      const positions = read.map(({ event }) => event?.position);
      expect(positions.slice(1)).toEqual([first.position, second.position]);
      expect(second.position?.commit).toBeGreaterThan(first.position?.commit as bigint);
    });

    it.each<[string, number, AppendExpectedRevision]>([
      ['any state, of a new stream', 0, ANY],
      ['any state, of an old stream', 1, ANY],
      ['no stream, of a new stream', 0, NO_STREAM],
      ['an existing stream, of an old stream', 1, STREAM_EXISTS],
      ['the last revision', 3, 2n],
    ])('accepts the expectation of %s', async (_expectation, present, expected) => {
      const stream = newStream();
      if (present > 0) await append(stream, NO_STREAM, present);
      expect(await append(stream, expected)).toMatchObject({ nextExpectedRevision: BigInt(present) });
    });

    it.each<[string, number, AppendExpectedRevision, unknown]>([
      ['no stream, when there is one', 2, NO_STREAM, 1n],
      ['an existing stream, when there is none', 0, STREAM_EXISTS, 'no_stream'],
      ['an earlier revision', 3, 1n, 2n],
      ['a later revision', 3, 7n, 2n],
      ['a revision, when there is no stream', 0, 0n, 'no_stream'],
    ])('refuses the expectation of %s', async (_expectation, present, expected, actual) => {
      const stream = newStream();
      if (present > 0) await append(stream, NO_STREAM, present);
      expect(await failureOf(append(stream, expected))).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: expected,
        actualVersion: actual,
      });
    });

    it('succeeds when there is nothing to append, and writes nothing', async () => {
      const stream = newStream();
      await append(stream, NO_STREAM, 2);
      expect(await append(stream, 1n, 0)).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await collect(server.client.readStream(stream))).toHaveLength(2);
    });

    it('creates no stream when there is nothing to append', async () => {
      const stream = newStream();
      expect(await append(stream, NO_STREAM, 0)).toMatchObject({ success: true });
      expect(await failureOf(collect(server.client.readStream(stream)))).toMatchObject({
        type: 'stream-not-found',
      });
    });

    it('accepts data of up to 1 MiB and refuses more without writing any of it', async () => {
      const stream = newStream();
      const filled = (bytes: number) => binaryEvent({ type: 'Filled', data: new Uint8Array(bytes) });
      const appendFilled = (...sizes: number[]) =>
        server.client.appendToStream(stream, sizes.map(filled), options);
      expect(await failureOf(appendFilled(ONE_MIB / 2, ONE_MIB / 2, 1000))).toMatchObject({
        type: 'maximum-append-size-exceeded',
        maxAppendSize: ONE_MIB,
      });
      expect(await appendFilled(ONE_MIB - 1000)).toMatchObject({ nextExpectedRevision: 0n });
    });

    it('keeps every field of an event', async () => {
      const stream = newStream();
      const id = '5a8e7bb3-67d5-4c6e-9a7b-1f0d0a0f9c11';
      const json = jsonEvent({
        id,
        type: 'Noted ✓',
        data: { text: 'Gödel, 東京, 🏛' },
        metadata: { by: 'ß' },
      });
      const binary = binaryEvent({
        type: 'Scanned',
        data: Uint8Array.of(0, 255, 128),
        metadata: Uint8Array.of(7),
      });
      const before = Date.now();
      await server.client.appendToStream(stream, [json, binary], options);
      const [first, second] = (await collect(server.client.readStream(stream))).map(({ event }) => event);
      expect(first).toMatchObject({
        id,
        type: 'Noted ✓',
        isJson: true,
        data: json.data,
        metadata: json.metadata,
      });
      expect(first?.streamId).toBe(stream);
      expect(Math.abs((first?.created.getTime() ?? 0) - before)).toBeLessThan(60_000);
      expect(second).toMatchObject({ type: 'Scanned', isJson: false });
      expect(second?.data).toEqual(Uint8Array.of(0, 255, 128));
      expect(second?.metadata).toEqual(Uint8Array.of(7));
    });
  });

  it('keeps appends whole and in order when many arrive at once', async () => {
    const stream = newStream();
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        server.client.appendToStream(stream, [happened(2 * n), happened(2 * n + 1)], n % 2 ? {} : byItself),
      ),
    );
    const numbers = numbersIn(await collect(server.client.readStream(stream)));
    expect(numbers).toHaveLength(100);
    for (let pair = 0; pair < 100; pair += 2) expect(numbers[pair + 1]).toBe((numbers[pair] ?? 0) + 1);
  });

  it('gives a revision to only one of several simultaneous appends', async () => {
    const stream = newStream();
    const outcomes = await Promise.allSettled(
      happenings(20).map((event) =>
        server.client.appendToStream(stream, event, { expectedRevision: NO_STREAM }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await collect(server.client.readStream(stream))).toHaveLength(1);
  });

  it('accepts streams of any name', async () => {
    const stream = `${newStream()}-Straße/東京 ${'x'.repeat(2000)}`;
    await server.client.appendToStream(stream, happened(1));
    const [only] = await collect(server.client.readStream(stream));
    expect(only?.event?.streamId).toBe(stream);
  });
});
