import { describe, expect, it } from '@jest/globals';
import { KeptAnswers } from './kept-answers.js';

describe('kept answers', () => {
  it('are made once for everything that they depend on', () => {
    const kept = new KeptAnswers<object>(2);
    const first = kept.of(['case', { id: 'amina' }, '2026-11-30'], () => ({}));
    expect(kept.of(['case', { id: 'amina' }, '2026-11-30'], () => ({}))).toBe(first);
    expect(kept.of(['case', { id: 'dylan' }, '2026-11-30'], () => ({}))).not.toBe(first);
  });

  it('are forgotten, those asked for longest ago first', () => {
    const kept = new KeptAnswers<string>(2);
    const asked = (name: string, words: string) => kept.of([name], () => words);
    for (const each of ['one', 'two', 'one', 'three']) asked(each, each);
    expect([asked('one', 'anew'), asked('three', 'anew'), asked('two', 'anew')]).toEqual([
      'one',
      'three',
      'anew',
    ]);
  });
});
