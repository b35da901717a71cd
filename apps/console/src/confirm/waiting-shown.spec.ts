import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './waiting-shown.js';

describe('the proposals that wait for a second person', () => {
  it.each([
    [0, 0, 'Nothing is waiting for you.'],
    [1, 0, '1 is waiting for you to confirm.'],
    [3, 1, '3 are waiting for you to confirm. 1 of yours is waiting for another person.'],
    [0, 2, 'Nothing is waiting for you. 2 of yours are waiting for another person.'],
  ])('are counted first: %i for me, %i of mine', (mine, ours, sentence) =>
    expect(sentenceOf(mine, ours)).toBe(sentence),
  );
});
