import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../test/given.js';
import { month } from '../cost-recovery/month.js';
import { councilCode, officerId } from '../values.js';
import { type SharedServiceEvent, sharedService } from './index.js';

const given = specify(sharedService);
const service = 'gcsp';
const by = officerId('li.chen');
const cam = councilCode('CAM');
const day = calendarDate('2026-04-01');
const founded: SharedServiceEvent = {
  type: 'ServiceFounded',
  effectiveOn: day,
  service,
  name: 'Shared Planning',
  host: councilCode('SCA'),
  firstMonth: month('2026-04'),
};
const staged = (stage: 'setUp' | 'live' | 'left', from: string): SharedServiceEvent => ({
  type: 'CouncilStaged',
  effectiveOn: calendarDate(from),
  service,
  council: cam,
  stage,
});
const stage = (to: 'setUp' | 'inParallel' | 'live', from: string) =>
  ({ type: 'StageCouncil', service, council: cam, stage: to, from: calendarDate(from) }) as const;
const close = (of: string, on: string) =>
  ({ type: 'CloseMonth', service, month: month(of), by, on: calendarDate(on) }) as const;

describe('a council', () => {
  it('joins in stages', () =>
    given(founded, staged('setUp', '2026-04-01'))
      .when(stage('live', '2026-06-10'))
      .expect(staged('live', '2026-06-10')));
  it('does not go back a stage', () =>
    given(founded, staged('live', '2026-04-01'))
      .when(stage('inParallel', '2026-06-10'))
      .expectRejection('stage-backwards'));
  it('does not come to a stage before the one before it', () =>
    given(founded, staged('setUp', '2026-04-01'))
      .when(stage('live', '2026-03-31'))
      .expectRejection('stage-backwards'));
  it('may come back when it has left', () =>
    given(founded, staged('left', '2027-04-01'))
      .when(stage('setUp', '2028-04-01'))
      .expect(staged('setUp', '2028-04-01')));
  it('is not succeeded by itself, nor in a circle', () => {
    const succeed = { type: 'SucceedCouncil', service, council: cam, from: day } as const;
    given(founded)
      .when({ ...succeed, successors: [{ council: cam, weight: 1 }] })
      .expectRejection('successor-unusable');
    given(founded)
      .when({ ...succeed, successors: [{ council: councilCode('GCA'), weight: 0 }] })
      .expectRejection('successor-unusable');
  });
});

describe('closing a month', () => {
  const closed: SharedServiceEvent = {
    type: 'MonthClosed',
    effectiveOn: calendarDate('2026-05-05'),
    service,
    month: month('2026-04'),
    by,
  };
  it('waits until it is over', () => {
    given(founded).when(close('2026-04', '2026-04-30')).expectRejection('month-not-over');
    given(founded).when(close('2026-04', '2026-05-05')).expect(closed);
  });
  it('goes in order', () =>
    given(founded).when(close('2026-05', '2026-06-05')).expectRejection('month-out-of-turn'));
  it('may be retried', () => given(founded, closed).when(close('2026-04', '2026-05-06')).expectNothing());
});

describe('truing a year up', () => {
  const trueUp = { type: 'TrueUpYear', service, year: 2026, by } as const;
  it('waits until it is over', () =>
    given(founded)
      .when({ ...trueUp, on: calendarDate('2027-03-31') })
      .expectRejection('year-not-over'));
  it('takes effect on its last day', () =>
    given(founded)
      .when({ ...trueUp, on: calendarDate('2027-04-10') })
      .expect({ type: 'YearTruedUp', effectiveOn: calendarDate('2027-03-31'), service, year: 2026, by }));
});
