import { expect, it } from '@jest/globals';
import { EventStoreRefused, EventStoreUnavailable } from '#event-store';
import { factsAfter, firstFacts } from '../../../libs/event-store/test/facts.js';
import { guarded, newStream } from './stores.js';

guarded('appending as Casebook does', (asked) => {
  const facts = (stream: ReturnType<typeof newStream>, count = 1) =>
    firstFacts(stream, ...Array.from({ length: count }, (_, index) => index + 1));
  const append = (...args: Parameters<typeof asked.store.append>) => asked.store.append(...args);

  it('answers with the revision and the position of the last fact', async () => {
    const stream = newStream();
    const three = await append(stream, null, facts(stream, 3));
    const last = await asked.store.readLast(stream);
    expect(three).toEqual({ appended: { revision: 2n, position: last?.position } });
    const fourth = await append(stream, 2n, facts(stream));
    expect(fourth).toMatchObject({ appended: { revision: 3n } });
  });

  it.each([
    ['that there is no stream, when there is', null],
    ['an earlier revision', 0n],
    ['a later revision', 7n],
  ])('is a conflict when it expects %s', async (_what, expected) => {
    const stream = newStream();
    await append(stream, null, facts(stream, 2));
    expect(await append(stream, expected, facts(stream))).toEqual({ conflict: true });
    expect(await asked.store.readStream(stream)).toHaveLength(2);
  });

  it('is a conflict when it expects a revision of a stream that does not exist', async () => {
    const stream = newStream();
    expect(await append(stream, 0n, facts(stream))).toEqual({ conflict: true });
  });

  it('answers a repeat like the first time, and writes once', async () => {
    const stream = newStream();
    const events = facts(stream, 2);
    const first = await append(stream, null, events);
    await append(stream, 1n, factsAfter(stream, 1n, 3));
    expect(await append(stream, null, events)).toEqual(first);
    expect(await asked.store.readStream(stream)).toHaveLength(3);
  });

  it('writes once when the same append comes twice at once, and answers both', async () => {
    const stream = newStream();
    const events = facts(stream, 2);
    // One of the two may have an unknown outcome, and is then sent again, as Casebook does.
    const insistently = async () => {
      for (;;)
        try {
          return await append(stream, null, events);
        } catch (error) {
          if (!(error instanceof EventStoreUnavailable)) throw error;
        }
    };
    const [one, other] = await Promise.all([insistently(), insistently()]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ appended: { revision: 1n } });
    expect(await asked.store.readStream(stream)).toHaveLength(2);
  });

  it('gives a revision to only one of several simultaneous appends', async () => {
    const stream = newStream();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => append(stream, null, facts(stream))));
    expect(outcomes.filter((outcome) => 'appended' in outcome)).toHaveLength(1);
    expect(await asked.store.readStream(stream)).toHaveLength(1);
  });

  it('keeps many simultaneous appends to different streams apart', async () => {
    const streams = Array.from({ length: 100 }, newStream);
    await Promise.all(streams.map((stream, index) => append(stream, null, facts(stream, 1 + (index % 5)))));
    const lengths = await Promise.all(
      streams.map(async (each) => (await asked.store.readStream(each)).length),
    );
    expect(lengths).toEqual(streams.map((_, index) => 1 + (index % 5)));
  });

  it('accepts data that nearly fills an append, and refuses more without calling the server', async () => {
    const stream = newStream();
    const [fact] = facts(stream);
    const filled = (bytes: number) => [{ ...fact!, data: { ...fact!.data, filling: 'x'.repeat(bytes) } }];
    await expect(append(stream, null, filled(1024 * 1024))).rejects.toThrow(EventStoreRefused);
    expect(await append(stream, null, filled(1_040_000))).toHaveProperty('appended');
  });

  it('accepts streams of any name', async () => {
    const stream = `${newStream()}-Straße/東京` as ReturnType<typeof newStream>;
    expect(await append(stream, null, facts(stream))).toHaveProperty('appended');
    expect(await asked.store.readStream(stream)).toMatchObject([{ stream, revision: 0n }]);
  });
});
