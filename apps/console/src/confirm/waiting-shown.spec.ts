import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './waiting-shown.js';

describe('what waits for a second person', () => {
  it.each([
    [0, 0, 'Nothing is waiting for you.'],
    [1, 0, '1 waits for you to confirm.'],
    [3, 1, '3 wait for you to confirm. 1 of yours waits for another person.'],
    [0, 2, 'Nothing is waiting for you. 2 of yours wait for another person.'],
  ])('is said first: %i for me, %i of mine', (mine, ours, sentence) =>
    expect(sentenceOf(mine, ours)).toBe(sentence),
  );
});
