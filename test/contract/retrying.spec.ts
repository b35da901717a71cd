import { ANY, type AppendExpectedRevision, NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { byItself, collect, failureOf, happenings } from './events.js';
import { contract, newStream } from './servers.js';

contract('retrying an append', (server) => {
  describe.each([
    ['on the shared call', {}],
    ['on a call of its own', byItself],
  ])('%s', (_way, options) => {
    it.each<[string, number, AppendExpectedRevision]>([
      ['the revision', 2, 1n],
      ['no stream', 0, NO_STREAM],
      ['any state', 2, ANY],
      ['an existing stream', 2, STREAM_EXISTS],
    ])(
      'answers like the first time when %s was expected, and appends nothing',
      async (_expectation, present, expected) => {
        const stream = newStream();
        if (present > 0) await server.client.appendToStream(stream, happenings(present), options);
        const events = happenings(3, 10);
        const append = () =>
          server.client.appendToStream(stream, events, { ...options, expectedRevision: expected });
        const first = await append();
        await server.client.appendToStream(stream, happenings(1), options);
        expect(await append()).toEqual(first);
        expect(await collect(server.client.readStream(stream))).toHaveLength(present + 4);
      },
    );

    it('is recognised by its first events, when only those are sent again', async () => {
      const stream = newStream();
      const events = happenings(3);
      await server.client.appendToStream(stream, events, { ...options, expectedRevision: NO_STREAM });
      const again = { ...options, expectedRevision: NO_STREAM } as const;
      expect(await server.client.appendToStream(stream, events.slice(0, 2), again)).toMatchObject({
        nextExpectedRevision: 1n,
      });
    });

    it.each<[string, AppendExpectedRevision]>([
      ['the revision', NO_STREAM],
      ['any state', ANY],
    ])('is refused with additional events, when %s was expected', async (_expectation, expectedRevision) => {
      const stream = newStream();
      const events = happenings(2);
      await server.client.appendToStream(stream, events, { ...options, expectedRevision });
      const more = [...events, ...happenings(1)];
      expect(
        await failureOf(server.client.appendToStream(stream, more, { ...options, expectedRevision })),
      ).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
      expect(await collect(server.client.readStream(stream))).toHaveLength(2);
    });

    it('is not a retry in another stream', async () => {
      const events = happenings(1);
      await server.client.appendToStream(newStream(), events, options);
      const stream = newStream();
      expect(await server.client.appendToStream(stream, events, options)).toMatchObject({
        nextExpectedRevision: 0n,
      });
      expect(await collect(server.client.readStream(stream))).toHaveLength(1);
    });
  });

  it('appends once when the same append comes twice at once; one of the two may be told to try again', async () => {
    const stream = newStream();
    const events = happenings(2);
    const append = () => server.client.appendToStream(stream, events, { expectedRevision: NO_STREAM });
    // While the first is not committed, the second may be dropped and answered with a timeout.
    const insistently = () => append().catch(append);
    const [first, second] = await Promise.all([insistently(), insistently()]);
    expect(second).toEqual(first);
    expect(await collect(server.client.readStream(stream))).toHaveLength(2);
  });
});
