import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { month } from '../../money/cost-recovery/month.js';
import { caseId, councilCode, officerId } from '../../values.js';
import {
  type CaseDivision,
  type CouncilChange,
  type CouncilStage,
  membershipOn,
  type SharedServiceEvent,
  sharedService,
} from './index.js';

const given = specify(sharedService);
const service = 'shared';
const [cam, gca, nor] = ['CAM', 'GCA', 'NOR'].map((code) => councilCode(code)) as [never, never, never];
const [rosa, peter, amina] = ['rosa', 'peter', 'amina'].map((id) => officerId(id)) as [never, never, never];
const on = calendarDate('2027-03-01');
const theDay = calendarDate('2027-04-01');
const begins = { CAM: 'live', GCA: 'live', NOR: 'setUp' } as const;
const founded: SharedServiceEvent = {
  type: 'ServiceFounded',
  effectiveOn: calendarDate('2026-12-01'),
  service,
  name: 'Shared',
  host: cam,
  firstMonth: month('2027-01'),
};
const closed = (of: string): SharedServiceEvent => ({
  type: 'MonthClosed',
  effectiveOn: on,
  service,
  month: month(of),
  by: rosa,
});
const merger: CouncilChange = {
  kind: 'succession',
  council: cam,
  successors: [{ council: gca, weight: 1 }],
  from: theDay,
};
const stage = (to: CouncilStage, from: string): CouncilChange => ({
  kind: 'stage',
  council: cam,
  stage: to,
  from: calendarDate(from),
});
const proposalId = 'p1';
const proposed = (change: CouncilChange): SharedServiceEvent => ({
  type: 'CouncilChangeProposed',
  effectiveOn: on,
  service,
  proposalId,
  change,
  by: rosa,
});
const consented = (council: never, by: never, completes = false): SharedServiceEvent => ({
  type: 'CouncilConsented',
  effectiveOn: on,
  service,
  proposalId,
  council,
  by,
  completes,
});
const succeeded: SharedServiceEvent = {
  type: 'CouncilSucceeded',
  effectiveOn: theDay,
  service,
  council: cam,
  successors: [{ council: gca, weight: 1 }],
};
const staged = (to: CouncilStage, from: string, council: never = cam): SharedServiceEvent => ({
  type: 'CouncilStaged',
  effectiveOn: calendarDate(from),
  service,
  council,
  stage: to,
});
const off: SharedServiceEvent = {
  type: 'SuccessionCalledOff',
  effectiveOn: on,
  service,
  council: cam,
  successors: [{ council: gca, weight: 1 }],
  from: theDay,
  calledOffFor: gca,
  because: 'The order was not made.',
  by: peter,
};
const who = { service, on, begins };
const propose = (change: CouncilChange, consentsFor: never | null = null) =>
  ({ type: 'ProposeChange', ...who, by: rosa, proposalId, change, consentsFor }) as const;
const consent = (council: never, by: never, day = on) =>
  ({ type: 'ConsentToChange', ...who, on: day, by, proposalId, council }) as const;
const because = 'The order was not made.';
const withdraw = { type: 'WithdrawChange', service, on, by: rosa, proposalId, because } as const;
const callOff = (calledOffFor: never, day: CalendarDate = on) =>
  ({ type: 'CallOffSuccession', service, on: day, by: peter, council: cam, calledOffFor, because }) as const;
const agreed = [founded, proposed(merger), consented(cam, peter), consented(gca, amina, true), succeeded];

describe('the service', () => {
  everyCommand(sharedService, {
    FoundService: {
      after: [],
      when: {
        type: 'FoundService',
        service,
        name: 'Shared',
        host: cam,
        firstMonth: month('2027-01'),
        on: calendarDate('2026-12-01'),
      },
      leadsTo: ['ServiceFounded'],
      but: 'never refused',
    },
    CloseMonth: {
      after: [founded],
      when: { type: 'CloseMonth', service, month: month('2027-01'), by: rosa, on },
      leadsTo: ['MonthClosed'],
      but: { refused: 'unknown-service', after: [] },
    },
    TrueUpYear: {
      after: [founded],
      when: { type: 'TrueUpYear', service, year: 2026, by: rosa, on: calendarDate('2027-04-10') },
      leadsTo: ['YearTruedUp'],
      but: { refused: 'unknown-service', after: [] },
    },
    ProposeChange: {
      after: [founded],
      when: propose(merger),
      leadsTo: ['CouncilChangeProposed'],
      but: { refused: 'unknown-service', after: [] },
    },
    ConsentToChange: {
      after: [founded, proposed(merger), consented(cam, peter)],
      when: consent(gca, amina),
      leadsTo: ['CouncilConsented', 'CouncilSucceeded'],
      but: { refused: 'unknown-proposal', after: [founded] },
    },
    WithdrawChange: {
      after: [founded, proposed(merger)],
      when: withdraw,
      leadsTo: ['CouncilChangeWithdrawn'],
      but: { refused: 'proposal-over', after: agreed },
    },
    CallOffSuccession: {
      after: agreed,
      when: callOff(gca),
      leadsTo: ['SuccessionCalledOff'],
      but: { refused: 'not-succeeded', after: [founded, proposed(merger)] },
    },
  });
});

describe('a change that concerns several councils', () => {
  it('waits until every council concerned has agreed, and takes effect with the last agreement', () => {
    given(founded).when(propose(merger)).expect(proposed(merger));
    given(founded, proposed(merger)).when(consent(cam, peter)).expect(consented(cam, peter));
    given(...agreed.slice(0, 3))
      .when(consent(gca, amina))
      .expect(consented(gca, amina, true), succeeded);
  });
  it("counts as agreed by the proposer's own council, if the proposer says so", () => {
    given(founded)
      .when(propose(stage('live', '2027-03-10'), cam))
      .expect(
        proposed(stage('live', '2027-03-10')),
        consented(cam, rosa, true),
        staged('live', '2027-03-10'),
      );
    given(founded).when(propose(merger, gca)).expect(proposed(merger), consented(gca, rosa));
  });
  it('is agreed to by one person for each council', () =>
    given(...agreed.slice(0, 3))
      .when(consent(gca, peter))
      .expectRejection('one-person-one-council'));
  it('cannot be agreed to by any other council', () => {
    given(founded, proposed(merger)).when(consent(nor, amina)).expectRejection('council-not-concerned');
    given(founded).when(propose(merger, nor)).expectRejection('council-not-concerned');
  });
  it('has an id that belongs to this change only', () =>
    given(founded, proposed(merger))
      .when(propose(stage('live', '2027-03-10')))
      .expectRejection('proposal-id-used'));
  it('is checked again at the last agreement: a month may have been closed, or the day may have passed', () => {
    const january = { ...merger, from: calendarDate('2027-01-15') };
    given(founded, proposed(january), consented(cam, peter), closed('2027-01'))
      .when(consent(gca, amina))
      .expectRejection('month-closed');
  });
  it('cannot be agreed to after it was withdrawn', () =>
    given(founded, proposed(merger), consented(cam, peter), {
      type: 'CouncilChangeWithdrawn',
      effectiveOn: on,
      service,
      proposalId,
      because,
      by: rosa,
    })
      .when(consent(gca, amina))
      .expectRejection('proposal-over'));
});

describe('the stage of a council', () => {
  const asked = (change: CouncilChange) => propose(change, cam);
  it('does not go backwards, and cannot begin before the previous stage', () => {
    const live = [founded, staged('live', '2027-02-01')];
    given(...live)
      .when(asked(stage('inParallel', '2027-03-10')))
      .expectRejection('stage-backwards');
    given(...live)
      .when(asked(stage('leaving', '2027-02-01')))
      .expectRejection('stage-backwards');
  });
  it('may begin again after the council has left', () =>
    given(founded, staged('left', '2027-02-01'))
      .when(asked(stage('setUp', '2027-03-10')))
      .expectLike({}, {}, staged('setUp', '2027-03-10')));
  it('cannot begin in a closed month, unless the accounts had not begun', () => {
    const january = [founded, closed('2027-01')];
    given(...january)
      .when(asked(stage('live', '2027-01-31')))
      .expectRejection('month-closed');
    given(...january)
      .when(asked(stage('live', '2026-06-01')))
      .expectLike({}, {}, {});
  });
});

describe('a succession', () => {
  const of = (change: Partial<Extract<CouncilChange, { kind: 'succession' }>>) =>
    given(founded, closed('2027-01')).when(propose({ ...merger, ...change } as CouncilChange));
  const heir = (council: never, weight = 1) => ({ successors: [{ council, weight }] });
  it.each<[string, ReturnType<typeof of>]>([
    ['month-closed', of({ from: calendarDate('2027-01-31') })],
    ['successor-not-live', of(heir(nor))],
    ['successor-unusable', of(heir(cam))],
    ['successor-unusable', of(heir(gca, 0))],
    ['successor-unusable', of({ successors: [...heir(gca).successors, ...heir(gca).successors] })],
    ['council-not-live', of({ council: nor })],
  ])('is refused: %s', (code, when) => when.expectRejection(code));
  it('accepts a successor council that is live by that day', () =>
    given(founded, staged('live', '2027-04-01', nor))
      .when(propose({ ...merger, ...heir(nor) } as CouncilChange))
      .expectLike({ type: 'CouncilChangeProposed' }));
  it('cannot be to a council that is itself succeeded', () =>
    given(...agreed)
      .when({ ...propose({ ...merger, council: gca, ...heir(cam) } as CouncilChange), proposalId: 'p2' })
      .expectRejection('successor-unusable'));
  it('is final once its day has come', () => {
    given(...agreed)
      .when(callOff(cam, theDay))
      .expectRejection('succession-come');
    given(...agreed)
      .when({ ...propose({ ...merger, ...heir(gca, 2) } as CouncilChange), proposalId: 'p2', on: theDay })
      .expectRejection('council-succeeded');
  });
  it('is called off only by a council concerned', () =>
    given(...agreed)
      .when(callOff(nor))
      .expectRejection('council-not-concerned'));
  it('has no effect once it was called off, and another may be agreed', () => {
    const facts = [...agreed, off];
    const shared = facts.reduce(sharedService.evolve, sharedService.initial);
    expect(membershipOn([shared], cam, 'live', theDay)).toEqual({ stage: 'live', succession: null });
    given(...facts)
      .when({ ...propose(merger), proposalId: 'p2' })
      .expectLike({ proposalId: 'p2' });
  });
  it('is replaced before its day only if the former successors agree too', () => {
    const replaced = { ...merger, ...heir(nor) } as CouncilChange;
    const facts = [
      ...agreed,
      staged('live', '2027-03-01', nor),
      { ...proposed(replaced), proposalId: 'p2' } as SharedServiceEvent,
      { ...consented(cam, peter), proposalId: 'p2' } as SharedServiceEvent,
      { ...consented(nor, rosa), proposalId: 'p2' } as SharedServiceEvent,
    ];
    given(...facts)
      .when({ ...consent(gca, amina), proposalId: 'p2' })
      .expectLike({ completes: true }, { type: 'CouncilSucceeded', ...heir(nor) });
  });
});

describe('a division of cases', () => {
  const division: CaseDivision = {
    cases: [{ caseId: caseId('0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11'), council: gca }],
    wards: [{ ward: 'Marsh', council: gca }],
    otherwise: gca,
  };
  const divide = (change: Partial<CaseDivision> = {}) => ({
    ...propose({ kind: 'division', council: cam, ...division, ...change }),
    proposalId: 'p2',
  });
  it('needs the agreement of the council and all its successors', () =>
    given(
      ...agreed,
      { ...proposed(divide().change), proposalId: 'p2' } as SharedServiceEvent,
      {
        ...consented(gca, amina),
        proposalId: 'p2',
      } as SharedServiceEvent,
    )
      .when({ ...consent(cam, peter), proposalId: 'p2' })
      .expectLike({ completes: true }, { type: 'CasesDivided', council: cam, ...division }));
  it.each<[string, SharedServiceEvent[], Partial<CaseDivision>]>([
    ['not-succeeded', [founded], {}],
    ['not-a-successor', agreed, { otherwise: nor }],
    ['divided-twice', agreed, { wards: [...division.wards, ...division.wards] }],
  ])('is refused: %s', (code, facts, change) =>
    given(...facts)
      .when(divide(change))
      .expectRejection(code),
  );
});
