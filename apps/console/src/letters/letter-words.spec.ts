import { describe, expect, it } from '@jest/globals';
import { letterShown, statusNames } from './letter-words.js';

const letter = { letterInWords: 'letter to neighbours', to: 'neighbour', channel: 'post', said: null };

describe('a letter in a list', () => {
  it('names the letter, the recipient and the carrier', () =>
    expect(letterShown({ ...letter, standing: 'waiting' })).toMatchObject({
      ...{ title: 'Letter to neighbours', how: 'To a neighbour, by post', toDo: null },
      status: { words: 'Waits' },
    }));

  it.each(statusNames)('says what to do about a returned letter, and nothing for others: %s', (standing) => {
    const { toDo } = letterShown({ ...letter, standing });
    expect(toDo !== null).toBe(standing === 'notDelivered');
  });
});
