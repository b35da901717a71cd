import { describe, expect, it } from '@jest/globals';
import { KeptAnswer } from './kept-answer.js';

describe('a kept answer', () => {
  it('serves all who ask while it is fresh, at the same moment too', async () => {
    const kept = new KeptAnswer<number>(60_000);
    let asked = 0;
    const ask = async () => ++asked;
    expect(await Promise.all([kept.or(ask), kept.or(ask)])).toEqual([1, 1]);
    expect(await kept.or(ask)).toBe(1);
  });

  it('is asked for anew once it is no longer fresh', async () => {
    const kept = new KeptAnswer<number>(-1);
    let asked = 0;
    expect(await kept.or(async () => ++asked)).toBe(1);
    expect(await kept.or(async () => ++asked)).toBe(2);
  });

  it('is asked for again where it could not be had', async () => {
    const kept = new KeptAnswer<number>(60_000);
    const gone = async (): Promise<number> => {
      throw new Error('gone');
    };
    await expect(kept.or(gone)).rejects.toThrow('gone');
    expect(await kept.or(async () => 7)).toBe(7);
  });
});
