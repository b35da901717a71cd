import { describe, expect, it } from '@jest/globals';
import { workingInWords } from './working.js';

describe('how a line is calculated', () => {
  it.each([
    ['1110 minutes at £59.86 an hour', '18 hours 30 minutes at £59.86 an hour'],
    [
      '60 minutes at £54.04 an hour, 5 minutes at £57.00 an hour',
      '1 hour at £54.04 an hour, 5 minutes at £57.00 an hour',
    ],
    ['£21.50 of £43.00 by hours (600 of 1200 minutes)', '£21.50 of £43.00 by hours (10 hours of 20 hours)'],
    [
      '2026-11 was £4153.85 and is now £4594.41: £4594.41 of £9000.00 by hours (730 of 1430 minutes)',
      'November 2026 was £4,153.85 and is now £4,594.41: £4,594.41 of £9,000.00 by hours (12 hours 10 minutes of 23 hours 50 minutes)',
    ],
    [
      '£2.03 of £4.29 by population (4371000 of 9234570, people times days)',
      '£2.03 of £4.29 by population (4,371,000 of 9,234,570, people times days)',
    ],
    ['2026-11 was -£3.00 and is now £0.00', 'November 2026 was −£3.00 and is now £0.00'],
    ['', ''],
  ])('is written in plain words: %j', (stored, shown) => expect(workingInWords(stored)).toBe(shown));
});
