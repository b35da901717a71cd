import { describe, expect, it } from '@jest/globals';
import { closedLoop, measured, middle, openLoop } from './driving.js';

const hundred = Array.from({ length: 101 }, (_, index) => 100 - index);

describe('measured times', () => {
  it('are reported by median and 99th percentile', () =>
    expect(measured(hundred, 2_000)).toEqual({ count: 101, perSecond: 50.5, p50Ms: 50, p99Ms: 99 }));

  it('use the middle of three runs', () => {
    const [slow, usual, fast] = [1, 2, 3].map((perSecond) => measured([1], 1_000 / perSecond));
    expect(middle([fast!, slow!, usual!])).toBe(usual);
  });
});

/** A clock on which time passes only while somebody waits. */
function steppedClock() {
  let at = 0;
  const pause = async (ms: number) => {
    at += ms;
  };
  return { now: () => at, pause };
}

describe('a load generator', () => {
  it('sends the next request after each answer, with independent workers', async () => {
    const clock = steppedClock();
    let under = 0;
    let most = 0;
    const worker = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      await clock.pause(1);
      under -= 1;
    };
    // Each answer takes a millisecond, so three workers begin no new request after six or more answers.
    const { count, perSecond } = await closedLoop([worker, worker, worker], 0.006, clock);
    expect(most).toBe(3);
    expect([count, perSecond]).toEqual([8, 1_000]);
  });

  it('at a fixed rate does not wait for answers', async () => {
    const clock = steppedClock();
    const sentAt: number[] = [];
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const send = () => {
      sentAt.push(clock.now());
      if (sentAt.length === 5) answer();
      return answered;
    };
    await openLoop(send, { perSecond: 100, seconds: 0.05 }, clock);
    expect(sentAt).toEqual([0, 10, 20, 30, 40]);
  });
});
