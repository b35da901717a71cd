import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode } from '../../values.js';
import {
  type CouncilEvent,
  type CouncilSetting,
  council,
  isCalled,
  isCalledFrom,
  type RuledLetter,
  referenceFormatOn,
  settingOn,
} from './index.js';

const given = specify(council);
const east = councilCode('EAS');
const joiningDay = calendarDate('2026-06-01');
const referenceFormat = '{yy}/{number}/{suffix}';
const joined: CouncilEvent = {
  type: 'CouncilJoined',
  effectiveOn: joiningDay,
  council: east,
  name: 'East Fen',
  referenceFormat,
  begins: 'setUp',
};
const takeOn = {
  type: 'TakeOnCouncil',
  council: east,
  name: 'East Fen',
  referenceFormat,
  begins: 'setUp',
  on: joiningDay,
} as const;
const change = (setting: CouncilSetting, from: string, stage: 'live' | 'left' = 'live') =>
  ({
    type: 'ChangeSetting',
    council: east,
    setting,
    from: calendarDate(from),
    on: calendarDate('2024-01-01'),
    stage,
  }) as const;
const seats = (seats: number): CouncilSetting => ({
  type: 'CommitteeSet',
  name: 'Planning',
  seats,
  quorum: 4,
});
const fact = (setting: CouncilSetting, from: string): CouncilEvent => ({
  ...setting,
  effectiveOn: calendarDate(from),
  council: east,
});

describe('a council', () => {
  it('joins the service, to be set up', () => given().when(takeOn).expect(joined));
  it('may be taken on again after it left', () => given(joined).when(takeOn).expectNothing());
  it('joins once', () =>
    given(joined)
      .when({ ...takeOn, name: 'West Fen' })
      .expectRejection('council-known'));
  it('needs a reference format that gives each case its own reference', () =>
    given()
      .when({ ...takeOn, referenceFormat: '{yy}/{suffix}' })
      .expectRejection('reference-format'));
  it.each(['{number}/{type}', '{number}{', '}{number}', '{}/{number}', '{number}/{number}'])(
    'refuses a reference format with an unknown or repeated part: %s',
    (referenceFormat) =>
      given()
        .when({ ...takeOn, referenceFormat })
        .expectRejection('reference-format'),
  );
  it('has no settings before it joins', () =>
    given()
      .when(change(seats(13), '2026-07-01'))
      .expectRejection('unknown-council'));
});

describe('a setting of a council', () => {
  const seven = fact(seats(7), '2026-07-01');
  it('applies from its day', () =>
    given(joined)
      .when(change(seats(7), '2026-07-01'))
      .expect(seven));
  it('may be set again', () =>
    given(joined, seven)
      .when(change(seats(7), '2026-07-01'))
      .expectNothing());
  it('does not change the earlier value on earlier days', () => {
    const state = [joined, seven, fact(seats(9), '2026-09-01')].reduce(council.evolve, council.initial);
    if (!state.joined) throw new Error('it has joined');
    const on = (day: string) => settingOn(state, 'CommitteeSet', calendarDate(day))?.seats;
    expect([on('2026-06-30'), on('2026-07-01'), on('2026-08-31'), on('2026-09-01')]).toEqual([
      undefined,
      7,
      7,
      9,
    ]);
  });
  it('no longer changes after the council has left', () =>
    given(joined)
      .when(change(seats(7), '2026-07-01', 'left'))
      .expectRejection('council-left'));
  it('sets a quorum no larger than the committee', () =>
    given(joined)
      .when(change(seats(3), '2026-07-01'))
      .expectRejection('quorum-unusable'));
  it('assigns a ward to one team', () => {
    const areas = [
      { team: 'North', wards: ['Marsh'] },
      { team: 'South', wards: ['Marsh'] },
    ];
    given(joined)
      .when(change({ type: 'AreasSet', areas }, '2026-07-01'))
      .expectRejection('ward-twice');
  });
  it('sets one retention period for each class of records', () => {
    const periods = [
      { records: 'comments', years: 4 },
      { records: 'comments', years: null },
    ] as const;
    given(joined)
      .when(change({ type: 'RetentionSet', periods }, '2026-07-01'))
      .expectRejection('retention-twice');
  });
});

describe('letters by rule', () => {
  const rule = (...letters: RuledLetter[]): CouncilSetting => ({ type: 'LettersByRuleSet', letters });
  const madeOn = (on: string, setting: CouncilSetting, from: string) => ({
    ...change(setting, from),
    on: calendarDate(on),
  });

  it('are sent from the day after the rule is made', () =>
    given(joined)
      .when(madeOn('2026-07-01', rule('validity'), '2026-07-02'))
      .expect(fact(rule('validity'), '2026-07-02')));
  it.each(['2026-07-01', '2026-06-02'])('are not sent for earlier events if the rule starts on %s', (from) =>
    given(joined)
      .when(madeOn('2026-07-01', rule('validity'), from))
      .expectRejection('letter-rule-backdated'),
  );
  it('may stop at once', () =>
    given(joined, fact(rule('validity', 'decision'), '2026-07-02'))
      .when(madeOn('2026-08-01', rule('decision'), '2026-08-01'))
      .expect(fact(rule('decision'), '2026-08-01')));
});

describe('the codes of a council in other systems', () => {
  const called = (...codes: string[]): CouncilSetting => ({
    ...{ type: 'OfficialCodesSet', codes, region: 'East of England' },
  });
  it('apply from a day until others replace them', () => {
    given(joined)
      .when(change(called('E07000012'), '2026-07-01'))
      .expect(fact(called('E07000012'), '2026-07-01'));
    const state = [
      joined,
      fact(called('E07000012'), '2026-07-01'),
      fact(called('E06000067'), '2028-04-01'),
    ].reduce(council.evolve, council.initial);
    if (!state.joined) throw new Error('it has joined');
    const on = (day: string) =>
      ['E07000012', 'E06000067'].map((code) => isCalled(state, code, calendarDate(day)));
    expect(['2026-06-30', '2026-07-01', '2028-04-01'].map(on)).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(isCalledFrom(state, 'E06000067', calendarDate('2026-06-30'))).toBe(true);
  });
  it('are capitals and digits, at most nine', () => {
    given(joined)
      .when(change(called('E070000123'), '2026-07-01'))
      .expectRejection('official-code');
    given(joined)
      .when(change(called('cam'), '2026-07-01'))
      .expectRejection('official-code');
  });
});

describe('the case references of a council', () => {
  const state = [
    joined,
    fact({ type: 'ReferenceFormatSet', referenceFormat: 'E/{yyyy}/{number}' }, '2027-01-01'),
  ].reduce(council.evolve, council.initial);
  if (!state.joined) throw new Error('it has joined');
  it.each([
    ['2026-05-01', referenceFormat],
    ['2026-12-31', referenceFormat],
    ['2027-01-01', 'E/{yyyy}/{number}'],
  ])('have the format in force on %s', (day, format) =>
    expect(referenceFormatOn(state, calendarDate(day))).toBe(format),
  );
});
