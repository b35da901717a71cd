import { describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';

describe('a cached answer', () => {
  it('is computed once for all who ask at the same time and after', async () => {
    const once = new AnswerCache<number>();
    let made = 0;
    const make = async () => ({ what: ++made, mayBeKept: true });
    expect(await Promise.all([once.of('a', make), once.of('a', make)])).toEqual([1, 1]);
    expect(await once.of('a', make)).toBe(1);
    expect(await once.of('b', make)).toBe(2);
  });

  it('is computed again if it may not be cached, or if it failed', async () => {
    const once = new AnswerCache<number>();
    let made = 0;
    const old = async () => ({ what: ++made, mayBeKept: false });
    expect([await once.of('a', old), await once.of('a', old)]).toEqual([1, 2]);
    const fails = () => Promise.reject(new Error('no answer'));
    await expect(once.of('b', fails)).rejects.toThrow('no answer');
    expect(await once.of('b', async () => ({ what: 7, mayBeKept: true }))).toBe(7);
  });

  it('is dropped when the cache is full and it was requested longest ago', async () => {
    const once = new AnswerCache<number>();
    let made = 0;
    const make = async () => ({ what: ++made, mayBeKept: true });
    for (let key = 0; key < 2_001; key += 1) await once.of(String(key), make);
    expect(await once.of('2000', make)).toBe(2_001);
    expect(await once.of('0', make)).toBe(2_002);
  });
});
