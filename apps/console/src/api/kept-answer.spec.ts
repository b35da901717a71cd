import { describe, expect, it } from '@jest/globals';
import { KeptAnswer, KeptForEach } from './kept-answer.js';

describe('a cached answer', () => {
  it('serves every request while it is fresh, even simultaneous ones', async () => {
    const kept = new KeptAnswer<number>(60_000);
    let asked = 0;
    const ask = async () => ++asked;
    expect(await Promise.all([kept.or(ask), kept.or(ask)])).toEqual([1, 1]);
    expect(await kept.or(ask)).toBe(1);
  });

  it('is fetched again once it is no longer fresh', async () => {
    const kept = new KeptAnswer<number>(-1);
    let asked = 0;
    expect(await kept.or(async () => ++asked)).toBe(1);
    expect(await kept.or(async () => ++asked)).toBe(2);
  });

  it('is fetched again if fetching failed', async () => {
    const kept = new KeptAnswer<number>(60_000);
    const gone = async (): Promise<number> => {
      throw new Error('gone');
    };
    await expect(kept.or(gone)).rejects.toThrow('gone');
    expect(await kept.or(async () => 7)).toBe(7);
  });
});

describe('an answer cached for one person', () => {
  const [one, other] = [{ caller: 'one' }, { caller: 'other' }];

  it('serves only that person, even in simultaneous requests', async () => {
    const kept = new KeptForEach<string>(60_000);
    const ask = (words: string) => async () => words;
    expect(await Promise.all([kept.or(one, ask('of one')), kept.or(other, ask('of the other'))])).toEqual([
      'of one',
      'of the other',
    ]);
    expect(await kept.or(one, ask('anew'))).toBe('of one');
  });

  it('does not pass a refusal to one person on to another', async () => {
    const kept = new KeptForEach<string>(60_000);
    const refused = kept.or(one, async () => {
      throw new Error('not signed in');
    });
    expect(await kept.or(other, async () => 'told')).toBe('told');
    await expect(refused).rejects.toThrow('not signed in');
  });

  it('is dropped for people who signed out', async () => {
    const kept = new KeptForEach<string>(-1);
    for (const each of ['one', 'two', 'three']) await kept.or({ caller: each }, async () => each);
    expect(kept.size).toBe(1);
  });

  it('is requested again once it was dropped from the cache', async () => {
    const kept = new KeptForEach<string>(60_000);
    await kept.or(one, async () => 'before');
    kept.forget(one);
    expect(await kept.or(one, async () => 'after')).toBe('after');
  });
});
