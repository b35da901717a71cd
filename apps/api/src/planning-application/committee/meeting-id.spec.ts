import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { meetingIdOf } from './meeting-id.js';

const on = calendarDate('2026-12-04');

describe('the id of a meeting that was recorded without one', () => {
  it.each([
    ['Planning committee', 'planning-committee-2026-12-04'],
    ['  Planning  Committee ', 'planning-committee-2026-12-04'],
    ['Pwyllgor Cynllunio (y Gogledd)', 'pwyllgor-cynllunio-y-gogledd-2026-12-04'],
    ['—', '2026-12-04'],
  ])('is the same for every case on its agenda: %s', (committee, id) =>
    expect(meetingIdOf(committee, on)).toBe(id),
  );
});
