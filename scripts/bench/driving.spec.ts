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

describe('a load generator', () => {
  it('sends the next request after each answer, with independent workers', async () => {
    let under = 0;
    let most = 0;
    const worker = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
    };
    const { count } = await closedLoop([worker, worker, worker], 0.02);
    expect(most).toBe(3);
    expect(count).toBeGreaterThan(3);
  });

  it('at a fixed rate does not wait for answers', async () => {
    const begun: number[] = [];
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const asking = openLoop(
      (index) => {
        begun.push(index);
        if (begun.length === 5) answer();
        return answered;
      },
      { perSecond: 1_000, seconds: 0.005 },
    );
    await asking;
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });
});
