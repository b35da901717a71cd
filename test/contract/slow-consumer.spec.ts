import { expect, it } from '@jest/globals';
import { collect, happenings } from './events.js';
import { Listener, type Told } from './listening.js';
import { contract, newStream } from './servers.js';

contract('a subscriber slower than the events', (server) => {
  it('delivers every event, since version 24 (a slow server needs a longer --testTimeout)', async () => {
    const stream = newStream();
    const count = 20_000;
    const subscription = server.client.subscribeToStream(stream);
    const dropped: Told[] = [];
    // The error is read below; without a listener it would end the process.
    (subscription as unknown as NodeJS.EventEmitter).on('error', ({ type }) =>
      dropped.push(`failed ${type}`),
    );
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    // Nothing reads the subscription yet, so everything beyond its buffers must wait on the server.
    for (let n = 0; n < count; n += 500) await server.client.appendToStream(stream, happenings(500, n));
    const listener = new Listener(subscription);
    if (server.version.year >= 24) {
      await listener.hears(count - 1);
      const told = listener.told.filter((each) => typeof each === 'number');
      expect(told).toEqual(Array.from({ length: count }, (_, n) => n));
    } else {
      // An older server drops slow subscribers, which its client reports as a timeout.
      await listener.until((told) =>
        [...told, ...dropped].some((each) => each === count - 1 || each === 'failed timeout'),
      );
    }
    expect(await collect(server.client.readStream(stream, { fromRevision: BigInt(count - 1) }))).toHaveLength(
      1,
    );
    await listener.leave();
  });
});
