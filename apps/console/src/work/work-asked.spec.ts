import { describe, expect, it } from '@jest/globals';
import { londonDay } from '../words/days.js';
import { actByAsked, filtersOf, worklistQuery } from './work-asked.js';

const daysFromNow = (days: number) => londonDay(new Date(Date.now() + days * 86_400_000));
const dayAndMonth = (day: string) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;

describe('the filters of a work list', () => {
  it('ask the API for the type, the ward and the days to act by', () =>
    expect(
      worklistQuery('me', {
        ...{ type: 'advertConsent', ward: ' Market ', from: '1 December 2026', until: '24/12/26' },
      }),
    ).toMatchObject({
      ...{ type: ['advertConsent'], ward: 'Market', actFrom: '2026-12-01', actTo: '2026-12-24' },
    }));

  it.each([-20, 0, 20])('read a day without a year as the one near today, %i days off', (days) => {
    const day = daysFromNow(days);
    expect(actByAsked({ until: dayAndMonth(day) }).days.until).toBe(day);
  });

  it('report what is no day, and do not ask for it', () => {
    expect(actByAsked({ until: 'soon' }).errors).toEqual([
      {
        ...{ field: 'until', href: '#until' },
        words: 'Act by, until: must be a real day, like 25 October 2026',
      },
    ]);
    expect(worklistQuery('me', { until: 'soon' })).not.toHaveProperty('actTo');
  });

  it('are each named, with the list without it', () => {
    const asked = { type: 'advertConsent', ward: 'none', until: '2026-12-24', page: '3' };
    expect(filtersOf('/work', asked, () => 'Advertisement')).toEqual([
      { words: 'Advertisement', without: '/work?ward=none&until=2026-12-24' },
      { words: 'without a known ward', without: '/work?type=advertConsent&until=2026-12-24' },
      { words: 'to act on by 24 December 2026', without: '/work?type=advertConsent&ward=none' },
    ]);
  });
});
