import { describe, expect, it } from '@jest/globals';
import { letterShown, statusNames } from './letter-words.js';

const letter = { letterInWords: 'letter to neighbours', to: 'neighbour', channel: 'post', said: null };

describe('a letter in a list', () => {
  it('says which it is, to whom and how', () =>
    expect(letterShown({ ...letter, standing: 'waiting' })).toMatchObject({
      ...{ title: 'Letter to neighbours', how: 'To a neighbour, by post', toDo: null },
      status: { words: 'Waits' },
    }));

  it.each(statusNames)(
    'says what to do where it came back, and nothing else asks for anything: %s',
    (standing) => {
      const { toDo } = letterShown({ ...letter, standing });
      expect(toDo !== null).toBe(standing === 'notDelivered');
    },
  );
});
