import { describe, expect, it } from '@jest/globals';
import { firstFacts, freshStream } from '../test/facts.js';
import { sendToBothAtOnce, twoProcesses } from '../test/twins.js';

const processes = twoProcesses();

/** The drill of the same name, test/twins.drill.ts, sends 300. */
describe('one command sent to two processes in the same millisecond, 60 times', () => {
  it('is recorded once with the same answer, and the chain stays intact from either process', () =>
    sendToBothAtOnce(processes, 60));
});

describe('one append sent by two processes at once', () => {
  it('is answered twice, long before the server reports a timeout to the second', async () => {
    const stores = processes.map(({ store }) => store);
    for (const each of stores) await each.ping(); // Both are connected.
    const tookMs: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const stream = freshStream();
      const facts = firstFacts(stream, 1, 2);
      const beganAt = performance.now();
      const [one, other] = await Promise.all(stores.map((store) => store.append(stream, null, facts)));
      tookMs.push(performance.now() - beganAt);
      expect(other).toEqual(one);
      expect(await stores[0]!.readStream(stream)).toHaveLength(2);
    }
    // A busy machine may delay one of them as long as the server's timeout of two seconds, but not all.
    expect(Math.min(...tookMs)).toBeLessThan(2_000);
  });
});
