import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import {
  agreed,
  amina,
  callOff,
  cam,
  closed,
  consent,
  consented,
  founded,
  gca,
  given,
  merger,
  nor,
  on,
  peter,
  propose,
  proposed,
  rosa,
  service,
  staged,
  theDay,
} from '../../../test/council-changes.js';
import { caseId } from '../../values.js';
import {
  type CaseDivision,
  type CouncilChange,
  membershipOn,
  type SharedServiceEvent,
  sharedService,
} from './index.js';

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
