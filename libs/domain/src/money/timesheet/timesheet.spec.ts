import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { type CaseReference, caseId, councilCode, officerId } from '../../values.js';
import { month } from '../cost-recovery/month.js';
import { type TimeEntry, type TimesheetEvent, timesheet } from './index.js';

const given = specify(timesheet);
const officer = officerId('amina.hassan');
const leader = officerId('li.chen');
const tuesday = calendarDate('2026-05-05');
const week = calendarDate('2026-05-04');
const may = month('2026-05');
const today = calendarDate('2026-05-08');

const entry = (entryId: string, minutes = 60): TimeEntry => ({
  entryId,
  minutes,
  work: {
    on: 'case',
    council: councilCode('CAM'),
    caseId: caseId('7d0c5c6e-1111-4222-8333-944445555666'),
    caseReference: '26/00017/HFUL' as CaseReference,
  },
  grade: 'senior',
  specialism: null,
  chargeable: true,
});
const recorded = (entryId: string, minutes = 60): TimesheetEvent => ({
  type: 'TimeRecorded',
  effectiveOn: tuesday,
  officer,
  ...entry(entryId, minutes),
});
const record = (entryId: string, minutes = 60) =>
  ({ type: 'RecordTime', officer, workedOn: tuesday, on: today, ...entry(entryId, minutes) }) as const;
const reverse = { type: 'ReverseTime', officer, entryId: 'e1', because: 'Another case.' } as const;
const submitted: TimesheetEvent = {
  type: 'WeekSubmitted',
  effectiveOn: today,
  officer,
  month: may,
  week,
  minutes: 60,
};
const approved: TimesheetEvent = {
  type: 'WeekApproved',
  effectiveOn: today,
  officer,
  month: may,
  week,
  by: leader,
};
const returned: TimesheetEvent = {
  type: 'WeekReturned',
  effectiveOn: today,
  officer,
  month: may,
  week,
  by: leader,
  because: 'Wrong case.',
};
const approve = { type: 'ApproveWeek', officer, month: may, week, by: leader, on: today } as const;

describe('recording time', () => {
  it('counts on the day of the work', () => given().when(record('e1')).expect(recorded('e1')));
  it('changes nothing when it is sent again', () => given(recorded('e1')).when(record('e1')).expectNothing());
  it('is refused under the id of another entry', () =>
    given(recorded('e1')).when(record('e1', 30)).expectRejection('entry-known'));
  it('is refused for a future day', () =>
    given()
      .when({ ...record('e1'), on: calendarDate('2026-05-04') })
      .expectRejection('day-in-the-future'));
  it.each([0, -15, 7.5])('is refused for %d minutes', (minutes) =>
    given().when(record('e1', minutes)).expectRejection('minutes-unusable'),
  );
  it('cannot exceed the length of a day', () =>
    given(recorded('e1', 1400)).when(record('e2', 41)).expectRejection('day-too-long'));
});

describe('reversing time', () => {
  it('names the same minutes as the entry', () =>
    given(recorded('e1'))
      .when(reverse)
      .expect({ ...recorded('e1'), type: 'TimeReversed', because: 'Another case.' } as TimesheetEvent));
  it('frees the minutes of the day', () =>
    given(recorded('e1', 1400), {
      ...recorded('e1', 1400),
      type: 'TimeReversed',
      because: '',
    } as TimesheetEvent)
      .when(record('e2', 1440))
      .expect(recorded('e2', 1440)));
  it('changes nothing when it is sent again', () =>
    given(recorded('e1'), { ...recorded('e1'), type: 'TimeReversed', because: '' } as TimesheetEvent)
      .when(reverse)
      .expectNothing());
  it('needs an entry to reverse', () => given().when(reverse).expectRejection('unknown-entry'));
});

describe('the timesheet of a week', () => {
  it('is submitted with its minutes', () =>
    given(recorded('e1'))
      .when({ type: 'SubmitWeek', officer, month: may, week, on: today })
      .expect(submitted));
  it('is identified by its Monday', () =>
    given(recorded('e1'))
      .when({ type: 'SubmitWeek', officer, month: may, week: tuesday, on: today })
      .expectRejection('not-a-monday'));
  it('is not submitted empty', () =>
    given().when({ type: 'SubmitWeek', officer, month: may, week, on: today }).expectRejection('week-empty'));
  it('is approved by another person', () => given(recorded('e1'), submitted).when(approve).expect(approved));
  it('is not approved by the person who worked it', () =>
    given(recorded('e1'), submitted)
      .when({ ...approve, by: officer })
      .expectRejection('second-person-needed'));
  it('is not approved before it is submitted', () =>
    given(recorded('e1')).when(approve).expectRejection('week-not-submitted'));
  it.each([
    ['submitted', [submitted]],
    ['approved', [submitted, approved]],
  ])('accepts no more time once it was %s', (stage, facts) => {
    given(recorded('e1'), ...facts)
      .when(record('e2'))
      .expectRejection(`week-${stage}`);
    given(recorded('e1'), ...facts)
      .when(reverse)
      .expectRejection(`week-${stage}`);
  });
  it('accepts time again once it is returned', () =>
    given(recorded('e1'), submitted, approved, returned).when(record('e2')).expect(recorded('e2')));
});
