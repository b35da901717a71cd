import { describe, expect, it } from '@jest/globals';
import { minutesIn, timeTaken } from './time-form.js';

describe('the duration of an entry', () => {
  it.each([
    ['1:30', 90],
    ['0:05', 5],
    ['1h 30m', 90],
    ['1.5h', 90],
    ['2 hours', 120],
    ['45 min', 45],
    ['45', 45],
    ['1:75', null],
    ['', null],
    ['an hour', null],
    ['-5', null],
  ])('is read: %s', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });

  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [60, '1 hour'],
    [450, '7 hours 30 minutes'],
  ])('is shown: %i', (minutes, words) => {
    expect(timeTaken(minutes)).toBe(words);
  });
});
