import { describe, expect, it } from '@jest/globals';
import { factsKnown, fixedLooks } from './fixing.js';
import { columnsOf } from './question.js';
import type { WholeFact } from './record.js';

const now = new Date('2026-11-29T10:00:00.000Z');
const later = new Date('2027-03-01T10:00:00.000Z');
const day = '2026-10-25';

describe('the address of a timeline that never changes', () => {
  it.each([
    [
      'the same day in two ways',
      { on: day, known: day, and: day },
      { on: day, known: day, and: day, andKnown: now.toISOString() },
    ],
    [
      'a day beside today',
      { on: day },
      { on: day, known: now.toISOString(), and: '2026-11-29', andKnown: now.toISOString() },
    ],
    [
      'what is known on a day that is not over',
      { on: day, known: '2026-11-29', and: day },
      { on: day, known: now.toISOString(), and: day, andKnown: now.toISOString() },
    ],
  ])('fixes what is known: %s', (_, looks, fixed) => {
    expect(fixedLooks(looks, now)).toEqual(fixed);
    expect(fixedLooks(fixed, now)).toBeNull();
    expect(fixedLooks(fixed, later)).toBeNull();
  });

  it('shows no fact that was recorded later', () => {
    const history = ['2026-10-25T22:30:00Z', '2026-10-26T00:30:00Z', '2026-11-29T10:00:01Z'].map(
      (recordedAt) => ({ recordedAt }) as WholeFact,
    );
    const open = { on: day, known: day, and: day };
    expect(factsKnown(history, open, later)).toHaveLength(3);
    expect(factsKnown(history, fixedLooks(open, now), later)).toHaveLength(2);
    expect(factsKnown(history, { ...open, andKnown: day }, later)).toHaveLength(1);
    expect(factsKnown(history, null, later)).toHaveLength(3);
  });

  it('says what the second column knows', () => {
    const looks = fixedLooks({ on: day, known: day, and: day }, now)!;
    expect(columnsOf(looks, '2027-03-01')).toEqual([
      'As known on that day',
      'As it was, with what was known on 29 November 2026',
    ]);
  });
});
