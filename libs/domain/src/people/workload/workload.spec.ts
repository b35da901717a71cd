import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { councilCode, officerId } from '../../values.js';
import type { DatedPost, Officer } from '../officer/index.js';
import { type Candidate, caseOfficersOf, loadOf, shareOut, suggestAllocation, teamLoads } from './index.js';

const CAM = councilCode('CAM');
const friday = calendarDate('2026-11-20');
const from = calendarDate('2026-01-05');
const full = [444, 444, 444, 444, 444];

function candidate(
  name: string,
  cases: Partial<Candidate['cases']> = {},
  post: Partial<DatedPost> = {},
  standing: Partial<Extract<Officer, { joined: true }>> = {},
): Candidate {
  const held = {
    from,
    employer: CAM,
    grade: 'senior',
    specialism: null,
    team: 'East',
    minutesByWeekday: full,
  };
  return {
    id: officerId(name),
    officer: {
      joined: true,
      name,
      jobTitle: 'Planner',
      employer: CAM,
      authorisations: [{ council: CAM, from, until: null }],
      serviceAuthorisations: [],
      granted: { byCouncils: [], forServices: [] },
      signOns: [],
      posts: [{ ...held, ...post }],
      lastDay: null,
      handOverTo: null,
      ...standing,
    },
    cases: { major: 0, minor: 0, other: 0, ...cases },
  };
}

const wanted = { council: CAM, scale: 'minor', team: 'East', specialism: null } as const;
const suggested = (candidates: readonly Candidate[], of: Parameters<typeof suggestAllocation>[0] = wanted) =>
  suggestAllocation(of, candidates, friday).map(({ officer }) => officer);

describe('the workload of an officer', () => {
  it('weighs cases against the time available', () => {
    expect(loadOf(candidate('ann', { major: 2, minor: 1 }), friday)).toEqual({
      weightedCases: 12,
      minutesAWeek: 2220,
      perFullTimePost: 12,
    });
    const halfTime = candidate('bob', { minor: 3 }, { minutesByWeekday: [444, 444, 222, 0, 0] });
    expect(loadOf(halfTime, friday).perFullTimePost).toBe(12);
  });
});

describe('a suggested allocation', () => {
  it('prefers the team of the area, then the officer with the most room', () =>
    expect(
      suggested([
        candidate('west.idle', {}, { team: 'West' }),
        candidate('east.busy', { major: 9 }),
        candidate('east.free', { other: 3 }),
      ]),
    ).toEqual(['east.free', 'east.busy', 'west.idle']));

  it('is never an officer who may not act for the council, has left, or has no working time', () =>
    expect(
      suggested([
        candidate('not.authorised', {}, {}, { authorisations: [] }),
        candidate('has.left', {}, {}, { lastDay: calendarDate('2026-11-19') }),
        candidate('on.leave', {}, { minutesByWeekday: [0, 0, 0, 0, 0] }),
        candidate('no.post', {}, {}, { posts: [] }),
      ]),
    ).toEqual([]));

  it('is a specialist if the case needs one', () =>
    expect(
      suggested([candidate('planner'), candidate('arborist', { major: 20 }, { specialism: 'trees' })], {
        ...wanted,
        specialism: 'trees',
      }),
    ).toEqual(['arborist']));

  it('is not a specialist if the case needs an officer, even one with no cases', () =>
    expect(
      suggested([candidate('planner', { major: 20 }), candidate('arborist', {}, { specialism: 'trees' })]),
    ).toEqual(['planner']));

  it('gives its reason', () =>
    expect(
      suggestAllocation(
        wanted,
        [candidate('ann', { minor: 2 }, { minutesByWeekday: [444, 444, 444, 444, 0] })],
        friday,
      )[0]?.because,
    ).toEqual([
      'may act for this council',
      'is in team East, which looks after this area',
      'has cases that weigh 4, for 29.6 hours a week',
      'does not work on that day',
    ]));
});

describe('the suggestions for several cases', () => {
  it('do not all name the same officer', () => {
    const desks = [candidate('ann'), candidate('bob', { other: 1 })];
    const shared = shareOut([wanted, wanted, wanted], desks, friday);
    expect(shared.map((each) => each?.officer)).toEqual(['ann', 'bob', 'ann']);
  });

  it('leave a case to a manager if no officer may take it', () =>
    expect(shareOut([wanted, null], [candidate('ann', {}, {}, { authorisations: [] })], friday)).toEqual([
      null,
      null,
    ]));
});

describe('the workload of a team', () => {
  it('is the cases of its members over their time together, without members who left', () =>
    expect(
      teamLoads(
        [
          candidate('ann', { major: 2 }),
          candidate('bob', {}, { minutesByWeekday: [444, 444, 222, 0, 0] }),
          candidate('gone', { major: 9 }, {}, { lastDay: calendarDate('2026-11-19') }),
        ],
        friday,
      ),
    ).toMatchObject([
      { team: 'East', weightedCases: 10, minutesAWeek: 3330, perFullTimePost: 6.7, members: [{}, {}] },
    ]));
});

describe('who may be given the cases of a council', () => {
  const officersFor = (...people: readonly Candidate[]) =>
    caseOfficersOf(people, CAM, friday).map(({ id }) => id);
  const finance = candidate('fay', {}, {}, { posts: [] });
  const treeOfficer = candidate('tim', {}, { specialism: 'trees' });

  it('are its planners, not its other officers or its specialists', () =>
    expect(officersFor(candidate('ann'), finance, treeOfficer)).toEqual(['ann']));

  it('are those that it has authorised on the day', () => {
    const ended = { authorisations: [{ council: CAM, from, until: calendarDate('2026-11-19') }] };
    const elsewhere = { authorisations: [{ council: councilCode('SCA'), from, until: null }] };
    expect(officersFor(candidate('ann', {}, {}, ended), candidate('bob', {}, {}, elsewhere))).toEqual([]);
  });

  it('are not those who have left', () =>
    expect(officersFor(candidate('ann', {}, {}, { lastDay: calendarDate('2026-11-19') }))).toEqual([]));

  it('are all officers whom it has authorised if no planner’s post is recorded', () =>
    expect(officersFor(finance, treeOfficer)).toEqual(['fay', 'tim']));
});
