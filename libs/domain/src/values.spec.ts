import { describe, expect, it } from '@jest/globals';
import { hoursOf } from './values.js';

describe('time worked', () => {
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [135, '2 hours 15 minutes'],
    [14_130, '235 hours 30 minutes'],
    [-90, '-1 hour 30 minutes'],
  ])('of %i minutes is read as %s', (minutes, words) => expect(hoursOf(minutes)).toBe(words));
});
