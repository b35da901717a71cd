import { describe, expect, it } from '@jest/globals';
import { dayRead } from './reading-days.js';

describe('a day typed by a person', () => {
  it.each([
    ['25 October 2026', '2026-10-25'],
    ['25th October 2026', '2026-10-25'],
    [' 25 oct 26 ', '2026-10-25'],
    ['25/10/26', '2026-10-25'],
    ['25.10.2026', '2026-10-25'],
    ['2026-10-25', '2026-10-25'],
    ['25 10', '2026-10-25'],
    ['1 December', '2025-12-01'],
    ['29 2 2024', '2024-02-29'],
  ])('is read: %s', (text, day) => expect(dayRead(text, '2026-11-29')).toBe(day));

  it.each([
    '',
    'yesterday',
    '31 June 2026',
    '29 2 2026',
    '25',
    '25 10 2026 1',
    '25 Foo 2026',
    '10/25/2026',
    '2026-13-01',
  ])('is refused: %s', (text) => expect(dayRead(text, '2026-11-29')).toBeUndefined());
});
