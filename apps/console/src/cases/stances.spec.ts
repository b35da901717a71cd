import { describe, expect, it } from '@jest/globals';
import { commentsChosen } from './stances.js';

const comments = [
  { id: 1, stance: 'objection' },
  { id: 2, stance: 'support' },
  { id: 3, stance: 'objection' },
];
const shown = (stance?: string) => commentsChosen(comments, stance, '/cases/cam/1/people');
const ids = (stance?: string) => shown(stance).comments.map(({ id }) => id);

describe('the comments on a case', () => {
  it('are listed latest first, all or of one stance', () => {
    expect(ids()).toEqual([3, 2, 1]);
    expect(ids('objection')).toEqual([3, 1]);
  });

  it.each(['neutral', 'unheard-of'])('are all listed if none has the stance %p', (stance) =>
    expect(ids(stance)).toEqual([3, 2, 1]),
  );

  it('offer each stance that occurs, with its number', () =>
    expect(shown('support').choices).toEqual([
      { words: 'All 3', href: '/cases/cam/1/people', isChosen: false },
      { words: 'Objects 2', href: '/cases/cam/1/people?stance=objection', isChosen: false },
      { words: 'Supports 1', href: '/cases/cam/1/people?stance=support', isChosen: true },
    ]));

  it('offer no choice if all have the same stance', () =>
    expect(commentsChosen([comments[0]!], undefined, '/people').choices).toEqual([]));
});
