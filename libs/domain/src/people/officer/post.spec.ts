import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, officerId } from '../../values.js';
import { isAuthorised, type OfficerEvent, officer, postOn } from './index.js';

const given = specify(officer);
const amina = officerId('amina.hassan');
const council = councilCode('CAM');
const day = calendarDate('2026-04-01');
const joined: OfficerEvent = {
  type: 'OfficerJoined',
  effectiveOn: day,
  officer: amina,
  name: 'Amina Hassan',
  jobTitle: 'Planner',
  employer: council,
};
const post = {
  employer: council,
  grade: 'senior',
  specialism: 'trees',
  team: 'East',
  minutesByWeekday: [444, 444, 444, 444, 0],
} as const;
const set = { type: 'SetPost', officer: amina, from: day, ...post } as const;
const isSet: OfficerEvent = { type: 'OfficerPostSet', effectiveOn: day, officer: amina, ...post };
const later = calendarDate('2026-10-01');
const promoted: OfficerEvent = { ...isSet, effectiveOn: later, grade: 'principal' };

describe('a post', () => {
  it('applies from its first day', () => given(joined).when(set).expect(isSet));
  it('may be set again without effect', () => given(joined, isSet).when(set).expectNothing());
  it('ends when another begins', () => {
    const state = [joined, promoted, isSet].reduce(officer.evolve, officer.initial);
    const posts = state.joined ? state.posts : [];
    expect(postOn(posts, calendarDate('2026-03-31'))).toBeUndefined();
    expect(postOn(posts, calendarDate('2026-09-30'))?.grade).toBe('senior');
    expect(postOn(posts, later)?.grade).toBe('principal');
  });
  it('has a working pattern of five days', () =>
    given(joined)
      .when({ ...set, minutesByWeekday: [444] })
      .expectRejection('pattern-unusable'));
});

describe('leaving the service', () => {
  const lastDay = calendarDate('2026-12-31');
  const left: OfficerEvent = {
    type: 'OfficerLeft',
    effectiveOn: lastDay,
    officer: amina,
    lastDay,
    handOverTo: null,
  };
  it('is recorded once', () => {
    given(joined)
      .when({ type: 'LeaveService', officer: amina, lastDay, handOverTo: null, lastFor: [] })
      .expect(left);
    given(joined, left)
      .when({ type: 'LeaveService', officer: amina, lastDay, handOverTo: null, lastFor: [] })
      .expectNothing();
  });
  it('ends every authorisation after the last day', () => {
    const authorised: OfficerEvent = {
      type: 'OfficerAuthorised',
      effectiveOn: day,
      officer: amina,
      council,
      from: day,
      until: null,
    };
    const state = [joined, authorised, left].reduce(officer.evolve, officer.initial);
    expect(isAuthorised(state, council, lastDay)).toBe(true);
    expect(isAuthorised(state, council, calendarDate('2027-01-01'))).toBe(false);
  });
});
