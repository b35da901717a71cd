import { describe, expect, it } from '@jest/globals';
import { AnswerCache, ReadAnswerCache } from './answer-cache.js';

describe('a cached answer', () => {
  it('is computed once for each set of values that it depends on', () => {
    const cache = new AnswerCache<object>(2);
    const first = cache.of(['case', { id: 'amina' }, '2026-11-30'], () => ({}));
    expect(cache.of(['case', { id: 'amina' }, '2026-11-30'], () => ({}))).toBe(first);
    expect(cache.of(['case', { id: 'dylan' }, '2026-11-30'], () => ({}))).not.toBe(first);
  });

  it('is dropped when the cache is full and it was requested longest ago', () => {
    const cache = new AnswerCache<string>(2);
    const asked = (name: string, words: string) => cache.of([name], () => words);
    for (const each of ['one', 'two', 'one', 'three']) asked(each, each);
    expect([asked('one', 'again'), asked('three', 'again'), asked('two', 'again')]).toEqual([
      'one',
      'three',
      'again',
    ]);
  });

  it('is not dropped when an earlier answer is dropped', () => {
    const cache = new AnswerCache<string>();
    cache.of(['a'], () => 'new');
    cache.forget(['a'], 'old');
    expect(cache.of(['a'], () => 'newer')).toBe('new');
    cache.forget(['a'], 'new');
    expect(cache.of(['a'], () => 'newer')).toBe('newer');
  });
});

describe('an answer read from a store', () => {
  it('is read once for all simultaneous and later requests', async () => {
    const cache = new ReadAnswerCache<number>();
    let made = 0;
    const read = async () => ({ what: ++made, mayBeKept: true });
    expect(await Promise.all([cache.of(['a'], read), cache.of(['a'], read)])).toEqual([1, 1]);
    expect(await cache.of(['a'], read)).toBe(1);
    expect(await cache.of(['b'], read)).toBe(2);
  });

  it('is read again if it may not be kept, or if reading failed', async () => {
    const cache = new ReadAnswerCache<number>();
    let made = 0;
    const old = async () => ({ what: ++made, mayBeKept: false });
    expect([await cache.of(['a'], old), await cache.of(['a'], old)]).toEqual([1, 2]);
    const fails = () => Promise.reject(new Error('no answer'));
    await expect(cache.of(['b'], fails)).rejects.toThrow('no answer');
    expect(await cache.of(['b'], async () => ({ what: 7, mayBeKept: true }))).toBe(7);
  });

  it('is kept while it is among the 2,000 requested last', async () => {
    const cache = new ReadAnswerCache<number>();
    let made = 0;
    const read = async () => ({ what: ++made, mayBeKept: true });
    for (let key = 0; key < 2_001; key += 1) await cache.of([key], read);
    expect(await cache.of([2_000], read)).toBe(2_001);
    expect(await cache.of([0], read)).toBe(2_002);
  });
});
