import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { month } from '../../money/cost-recovery/month.js';
import { caseId, councilCode } from '../../values.js';
import {
  type CaseDivision,
  type MembersAct,
  membershipOn,
  refusalAtStage,
  type SharedServiceEvent,
  sharedService,
  successorOf,
} from './index.js';

const service = 'shared';
const [fen, north, south] = ['FEN', 'NOR', 'SOU'].map((code) => councilCode(code)) as [never, never, never];
const theDay = calendarDate('2028-04-01');
const founded: SharedServiceEvent = {
  type: 'ServiceFounded',
  effectiveOn: calendarDate('2026-04-01'),
  service,
  name: 'Shared',
  host: fen,
  firstMonth: month('2026-04'),
};
const split: SharedServiceEvent = {
  type: 'CouncilSucceeded',
  effectiveOn: theDay,
  service,
  council: fen,
  successors: [
    { council: north, weight: 1 },
    { council: south, weight: 2 },
  ],
};
const staged = (stage: 'inParallel' | 'live' | 'left', from: string): SharedServiceEvent => ({
  type: 'CouncilStaged',
  effectiveOn: calendarDate(from),
  service,
  council: fen,
  stage,
});
const named = caseId('0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11');
const another = caseId('0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a12');
const division: CaseDivision = {
  cases: [{ caseId: named, council: south }],
  wards: [{ ward: 'Marsh', council: north }],
  otherwise: south,
};
describe('the successor council of a case', () => {
  const { successors } = split as Extract<SharedServiceEvent, { type: 'CouncilSucceeded' }>;
  const succession = { successors, from: theDay, division };
  it.each([
    ['named in the division, even if its ward goes to another council', named, 'Marsh', south],
    ['in a ward that goes to one successor', another, 'Marsh', north],
    ['in any other ward', another, 'Fenbury', south],
    ['in no ward', another, null, south],
  ] as const)('is found for a case %s', (_, id, ward, heir) =>
    expect(successorOf(succession, { caseId: id, ward })).toBe(heir),
  );
  it("is the only successor of a merged council, and unknown while a split council's cases are not divided", () => {
    const [only] = successors;
    const merged = { ...succession, successors: [only!], division: null };
    expect(successorOf(merged, { caseId: named, ward: null })).toBe(north);
    expect(successorOf({ ...succession, division: null }, { caseId: named, ward: null })).toBeUndefined();
  });
});

describe('the stage of a council on a day', () => {
  const facts = [founded, staged('inParallel', '2026-05-01'), staged('live', '2026-06-01'), split];
  const shared = facts.reduce(sharedService.evolve, sharedService.initial);
  const on = (day: string) => membershipOn([shared], fen, 'setUp', calendarDate(day));
  it.each([
    ['2026-04-30', 'setUp'],
    ['2026-05-01', 'inParallel'],
    ['2026-06-01', 'live'],
    ['2028-03-31', 'live'],
    ['2028-04-01', 'left'],
  ])('on %s is %s', (day, stage) => expect(on(day).stage).toBe(stage));

  it.each<[string, MembersAct, string | undefined]>([
    ['2026-04-30', 'import', undefined],
    ['2026-04-30', 'casework', 'council-set-up'],
    ['2026-05-01', 'casework', undefined],
    ['2026-05-01', 'submission', 'council-in-parallel'],
    ['2026-06-01', 'submission', undefined],
    ['2028-04-01', 'casework', 'council-succeeded'],
  ])('on %s: the refusal of %s is %s', (day, act, code) =>
    expect(refusalAtStage(fen, on(day), act)?.rejected.code).toBe(code),
  );
});
