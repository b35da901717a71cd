import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { councilCode, officerId } from '../../values.js';
import { isAuthorised, isAuthorisedForService, type OfficerEvent, officer, signsOnWith } from './index.js';

const amina = officerId('amina.hassan');
const council = councilCode('CAM');
const on = calendarDate('2026-04-01');
const lastDay = calendarDate('2026-12-31');
const person = { officer: amina, name: 'Amina Hassan', jobTitle: 'Planner', employer: council };
const post = {
  employer: council,
  grade: 'senior',
  specialism: null,
  team: 'East',
  minutesByWeekday: [444, 444, 444, 444, 444],
} as const;
const joined: OfficerEvent = { type: 'OfficerJoined', effectiveOn: on, ...person };
const span = { officer: amina, council, from: on, until: null };
const authorised: OfficerEvent = { type: 'OfficerAuthorised', effectiveOn: on, ...span };
const left: OfficerEvent = {
  type: 'OfficerLeft',
  effectiveOn: lastDay,
  officer: amina,
  lastDay,
  handOverTo: null,
};

const service = 'gcsp';
const authoriseForService = {
  type: 'AuthoriseForService',
  officer: amina,
  service,
  from: on,
  until: null,
  on,
} as const;
const forService: OfficerEvent = {
  type: 'OfficerAuthorisedForService',
  effectiveOn: on,
  officer: amina,
  service,
  from: on,
  until: null,
};

const account = { issuer: 'https://login.cam.example', subject: '5f0c' };
const recordSignOn = {
  type: 'RecordSignOn',
  officer: amina,
  ...account,
  from: on,
  until: null,
  heldBy: null,
  on,
} as const;
const signOn: OfficerEvent = {
  type: 'OfficerSignOnRecorded',
  effectiveOn: on,
  officer: amina,
  ...account,
  from: on,
  until: null,
};

const join = { type: 'JoinService', ...person, on } as const;
const authorise = { type: 'AuthoriseOfficer', ...span, on } as const;
const end = {
  type: 'EndAuthorisation',
  officer: amina,
  council,
  until: lastDay,
  isLast: false,
  on,
} as const;
const given = specify(officer);

describe('an officer', () => {
  everyCommand(officer, {
    JoinService: {
      after: [],
      when: join,
      leadsTo: ['OfficerJoined'],
      but: { refused: 'officer-known', after: [joined], when: { ...join, name: 'A. Hassan' } },
    },
    AuthoriseOfficer: {
      after: [joined],
      when: authorise,
      leadsTo: ['OfficerAuthorised'],
      but: { refused: 'unknown-officer', after: [] },
    },
    EndAuthorisation: {
      after: [joined, authorised],
      when: end,
      leadsTo: ['OfficerAuthorisationEnded'],
      but: { refused: 'not-authorised', after: [joined] },
    },
    SetPost: {
      after: [joined],
      when: { type: 'SetPost', officer: amina, from: on, ...post },
      leadsTo: ['OfficerPostSet'],
      but: { refused: 'unknown-officer', after: [] },
    },
    AuthoriseForService: {
      after: [joined],
      when: authoriseForService,
      leadsTo: ['OfficerAuthorisedForService'],
      but: { refused: 'unknown-officer', after: [] },
    },
    EndServiceAuthorisation: {
      after: [joined, forService],
      when: { type: 'EndServiceAuthorisation', officer: amina, service, until: lastDay, on },
      leadsTo: ['OfficerServiceAuthorisationEnded'],
      but: { refused: 'not-authorised', after: [joined] },
    },
    RecordSignOn: {
      after: [joined],
      when: recordSignOn,
      leadsTo: ['OfficerSignOnRecorded'],
      but: {
        refused: 'account-of-another',
        after: [joined],
        when: { ...recordSignOn, heldBy: officerId('dylan') },
      },
    },
    AuthoriseAnew: {
      after: [joined],
      when: { ...authorise, type: 'AuthoriseAnew', actsAlready: null, isMember: true },
      leadsTo: ['OfficerAuthorised'],
      but: { refused: 'unknown-officer', after: [] },
    },
    EndSignOn: {
      after: [joined, signOn],
      when: { type: 'EndSignOn', officer: amina, ...account, until: lastDay, on },
      leadsTo: ['OfficerSignOnEnded'],
      but: { refused: 'not-their-account', after: [joined] },
    },
    UndoLeaving: {
      after: [joined, authorised, left],
      when: { type: 'UndoLeaving', officer: amina, on },
      leadsTo: ['OfficerLeavingUndone'],
      but: { refused: 'unknown-officer', after: [] },
    },
    LeaveService: {
      after: [joined],
      when: { type: 'LeaveService', officer: amina, lastDay, handOverTo: null, lastFor: [] },
      leadsTo: ['OfficerLeft'],
      but: { refused: 'officer-left', after: [joined, { ...left, lastDay: on }] },
    },
  });

  it('is authorised by a council once for any given day', () =>
    given(joined, authorised)
      .when({ ...authorise, from: calendarDate('2026-06-01') })
      .expectRejection('already-authorised'));
  it('may not be authorised for a past day', () =>
    given(joined)
      .when({ ...authorise, until: calendarDate('2026-03-31') })
      .expectRejection('period-backwards'));
  it('is authorised again only by a council of the service that has no other officer', () => {
    const anew = { ...authorise, type: 'AuthoriseAnew', actsAlready: null, isMember: true } as const;
    given(joined)
      .when({ ...anew, actsAlready: officerId('dylan') })
      .expectRejection('council-has-officers');
    given(joined)
      .when({ ...anew, isMember: false })
      .expectRejection('council-left');
  });
  it('does not leave while no other officer acts for a council', () =>
    given(joined, authorised)
      .when({ type: 'LeaveService', officer: amina, lastDay, handOverTo: null, lastFor: [council] })
      .expectRejection('last-of-council'));
  it('stays authorised while no other officer acts for the council', () =>
    given(joined, authorised)
      .when({ ...end, isLast: true })
      .expectRejection('last-of-council'));
  it('is not authorised for a day after leaving', () => {
    given(joined, left).when(authorise).expectRejection('officer-left');
    given(joined, left)
      .when({ ...authorise, until: calendarDate('2027-01-01') })
      .expectRejection('officer-left');
    given(joined, left)
      .when({ ...authorise, until: lastDay })
      .expectLike({ type: 'OfficerAuthorised' });
  });
  it('has one account on any day, and none is recorded for past days', () => {
    given(joined, signOn)
      .when({ ...recordSignOn, from: calendarDate('2026-06-01') })
      .expectRejection('account-known');
    given(joined)
      .when({ ...recordSignOn, until: calendarDate('2026-03-31') })
      .expectRejection('period-backwards');
  });
  it('can use an account only on its days', () => {
    const ended = { ...signOn, type: 'OfficerSignOnEnded', until: lastDay } as const;
    const after = [joined, signOn, ended].reduce(officer.evolve, officer.initial);
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => signsOnWith(after, account, calendarDate(day)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(signsOnWith(after, { ...account, issuer: 'https://other.example' }, on)).toBe(false);
  });
  it('is given no post after leaving', () =>
    given(joined, left)
      .when({ type: 'SetPost', officer: amina, from: calendarDate('2027-01-01'), ...post })
      .expectRejection('officer-left'));
});

describe('an officer who announces leaving and then stays', () => {
  const undone = (day: string): OfficerEvent => ({
    type: 'OfficerLeavingUndone',
    effectiveOn: calendarDate(day),
    officer: amina,
  });
  const actsOn = (day: string, ...facts: OfficerEvent[]) => {
    const after = [joined, authorised, forService, left, ...facts].reduce(officer.evolve, officer.initial);
    const at = calendarDate(day);
    expect(isAuthorised(after, council, at)).toBe(isAuthorisedForService(after, service, at));
    return isAuthorised(after, council, at);
  };
  it.each([
    ['no longer after the last day, for the council and the service', '2027-01-01', [], false],
    ['without a break if leaving is undone before the last day', '2027-01-01', ['2026-12-01'], true],
    ['again from the day on which leaving is undone', '2027-02-01', ['2027-02-01'], true],
    [
      'no longer between the last day and the day on which leaving is undone',
      '2027-01-31',
      ['2027-02-01'],
      false,
    ],
    ['until the last day if leaving is undone later', '2026-12-31', ['2027-02-01'], true],
  ])('may act %s', (_, day, back, acts) => expect(actsOn(day, ...back.map(undone))).toBe(acts));

  it('may leave later on another day', () =>
    given(joined, left, undone('2026-12-01'))
      .when({
        type: 'LeaveService',
        officer: amina,
        lastDay: calendarDate('2027-06-30'),
        handOverTo: null,
        lastFor: [],
      })
      .expectLike({ type: 'OfficerLeft' }));
});
