import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type DecisionFacts, earliestLawfulDecision, type PublicityGiven } from './earliest-decision.js';

const validFrom = calendarDate('2026-03-02');
const earliest = (
  given: readonly [PublicityGiven['told'], string, string?][],
  more: Partial<DecisionFacts> = {},
) =>
  earliestLawfulDecision({
    type: 'pp.full.minor',
    madeOn: validFrom,
    validFrom,
    given: given.map(([told, beganOn, until]) => ({
      told,
      beganOn: calendarDate(beganOn),
      ...(until && { commentsUntil: calendarDate(until) }),
    })),
    ...more,
  });

describe('the first day on which a decision is lawful', () => {
  it('is the day after the time of the site notice ends', () =>
    expect(earliest([['site-notice', '2026-03-25']])).toMatchObject({
      commentsUntil: '2026-04-16',
      lawfulFrom: '2026-04-17',
    }));

  it('waits for the last of all the periods', () =>
    expect(
      earliest(
        [
          ['neighbour-letter', '2026-03-04'],
          ['press-notice', '2026-03-19'],
          ['consultee', '2026-03-05'],
        ],
        { type: 'pp.full.major' },
      ),
    ).toMatchObject({ lawfulFrom: '2026-04-02' }));

  it('does not exist until all required publicity was given', () => {
    expect(earliest([])).toMatchObject({ stillRequired: [['site-notice', 'neighbour-letter']] });
    expect(earliest([['site-notice', '2026-03-25']], { type: 'pp.full.major' })).toMatchObject({
      stillRequired: [['press-notice']],
    });
    expect(earliest([['consultee', '2026-03-05']])).toHaveProperty('stillRequired');
  });

  it('waits for the longer time a council gave in another consultation, but never less than the statutory time', () => {
    const first: [PublicityGiven['told'], string] = ['site-notice', '2026-03-05'];
    expect(earliest([first, ['neighbour-letter', '2026-04-07', '2026-05-15']])).toMatchObject({
      lawfulFrom: '2026-05-16',
    });
    expect(earliest([['site-notice', '2026-06-01', '2026-06-10']])).toMatchObject({
      lawfulFrom: '2026-06-22',
    });
  });

  it('is the valid day itself if no publicity is required', () =>
    expect(earliest([], { type: 'amendment.nonMaterial' })).toMatchObject({ lawfulFrom: validFrom }));

  it('gives a newspaper notice 21 days in a conservation area', () =>
    expect(
      earliest(
        [
          ['site-notice', '2026-06-01'],
          ['press-notice', '2026-06-05'],
        ],
        { affectsConservationArea: true },
      ),
    ).toMatchObject({ commentsUntil: '2026-06-25' }));

  it('waits thirty days with an environmental statement', () =>
    expect(
      earliest(
        [
          ['site-notice', '2026-03-25'],
          ['press-notice', '2026-03-25'],
        ],
        { eia: true },
      ),
    ).toMatchObject({ lawfulFrom: '2026-04-24' }));
});
