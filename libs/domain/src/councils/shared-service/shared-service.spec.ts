import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { month } from '../../money/cost-recovery/month.js';
import { councilCode, officerId } from '../../values.js';
import { type SharedServiceEvent, sharedService } from './index.js';

const given = specify(sharedService);
const service = 'gcsp';
const by = officerId('li.chen');
const day = calendarDate('2026-04-01');
const founded: SharedServiceEvent = {
  type: 'ServiceFounded',
  effectiveOn: day,
  service,
  name: 'Shared Planning',
  host: councilCode('SCA'),
  firstMonth: month('2026-04'),
};
const close = (of: string, on: string) =>
  ({ type: 'CloseMonth', service, month: month(of), by, on: calendarDate(on) }) as const;

describe('founding the service', () => {
  const {
    type: _,
    effectiveOn: on,
    ...as
  } = founded as Extract<SharedServiceEvent, { type: 'ServiceFounded' }>;
  const found = { type: 'FoundService', on, ...as } as const;
  it('says who hosts it', () => given().when(found).expect(founded));
  it('changes nothing when it is sent again', () => given(founded).when(found).expectNothing());
  it('is done once: nobody can become the host later', () =>
    given(founded)
      .when({ ...found, host: councilCode('EVE') })
      .expectRejection('service-known'));
});

describe('closing a month', () => {
  const closed: SharedServiceEvent = {
    type: 'MonthClosed',
    effectiveOn: calendarDate('2026-05-05'),
    service,
    month: month('2026-04'),
    by,
  };
  it('is refused until the month is over', () => {
    given(founded).when(close('2026-04', '2026-04-30')).expectRejection('month-not-over');
    given(founded).when(close('2026-04', '2026-05-05')).expect(closed);
  });
  it('follows the order of months', () =>
    given(founded).when(close('2026-05', '2026-06-05')).expectRejection('month-out-of-turn'));
  it('changes nothing when it is sent again', () =>
    given(founded, closed).when(close('2026-04', '2026-05-06')).expectNothing());
});

describe('making the annual true-up', () => {
  const trueUp = { type: 'TrueUpYear', service, year: 2026, by } as const;
  it('is refused until the year is over', () =>
    given(founded)
      .when({ ...trueUp, on: calendarDate('2027-03-31') })
      .expectRejection('year-not-over'));
  it('takes effect on the last day of the year', () =>
    given(founded)
      .when({ ...trueUp, on: calendarDate('2027-04-10') })
      .expect({ type: 'YearTruedUp', effectiveOn: calendarDate('2027-03-31'), service, year: 2026, by }));
});
