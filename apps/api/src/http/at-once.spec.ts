import { describe, expect, it } from '@jest/globals';
import { eachOf } from './at-once.js';

const numbers = Array.from({ length: 20 }, (_, number) => number);
const othersRun = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('running several tasks at a time', () => {
  it('returns results in order, whichever finishes first', async () => {
    const answers = await eachOf(numbers, 7, async (number, index) => {
      for (let wait = 0; wait < 20 - number; wait += 1) await othersRun();
      return [number, index];
    });
    expect(answers).toEqual(numbers.map((number) => [number, number]));
  });

  it('never runs more than the limit', async () => {
    let [underWay, most] = [0, 0];
    await eachOf(numbers, 3, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await othersRun();
      underWay -= 1;
    });
    expect(most).toBe(3);
  });

  it('starts no more once one has failed', async () => {
    const begun: number[] = [];
    const failing = eachOf(numbers, 2, async (number) => {
      begun.push(number);
      await othersRun();
      if (number === 3) throw new Error('It went wrong');
    });
    await expect(failing).rejects.toThrow('It went wrong');
    for (let wait = 0; wait < 20; wait += 1) await othersRun();
    expect(Math.max(...begun)).toBeLessThanOrEqual(5);
  });
});
