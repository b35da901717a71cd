import { describe, expect, it } from '@jest/globals';
import { closedLoop, measured, middle, openLoop } from './driving.js';

const hundred = Array.from({ length: 101 }, (_, index) => 100 - index);

describe('what was measured', () => {
  it('is told by its middle and by its slow hundredth', () =>
    expect(measured(hundred, 2_000)).toEqual({ count: 101, perSecond: 50.5, p50Ms: 50, p99Ms: 99 }));

  it('counts in the middle of three, whichever was disturbed', () => {
    const [slow, usual, fast] = [1, 2, 3].map((perSecond) => measured([1], 1_000 / perSecond));
    expect(middle([fast!, slow!, usual!])).toBe(usual);
  });
});

describe('asking', () => {
  it('goes on from one answer to the next, each worker on its own', async () => {
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
