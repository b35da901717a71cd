import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { responseDue } from './response-due.js';

describe('the day by which an answer is due', () => {
  it('is 15 working days after a validation request', () =>
    expect(responseDue('validation-request', calendarDate('2026-06-01'))?.value).toBe('2026-06-22'));

  it('leaves out weekends and public holidays', () =>
    expect(responseDue('validation-request', calendarDate('2026-03-25'))?.value).toBe('2026-04-17'));

  it('counts from the next working day if the request was made on a Saturday', () =>
    expect(responseDue('pre-commencement-condition', calendarDate('2026-06-06'))?.value).toBe('2026-06-19'));

  it('can have another number of days, if a council sets one', () => {
    const row = {
      key: 'validation-request',
      from: calendarDate('2026-01-01'),
      source: 'Local validation policy',
      confidence: 'V',
      rule: 'Ten working days.',
      workingDays: 10,
    } as const;
    const corrections = { 'response-periods': [row] };
    expect(responseDue('validation-request', calendarDate('2026-06-01'), corrections)?.value).toBe(
      '2026-06-15',
    );
  });
});
