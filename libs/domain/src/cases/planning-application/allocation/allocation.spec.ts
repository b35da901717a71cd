import { describe, it } from '@jest/globals';
import {
  amina,
  dylan,
  given,
  granted,
  monday,
  receive,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { disciplines } from '../index.js';

const allocate = (officer = amina, isAuthorised = true) =>
  ({ type: 'AllocateOfficer', officer, isAuthorised, on: monday }) as const;
const advise = (discipline: (typeof disciplines)[number], officer = amina) =>
  ({ type: 'AllocateSpecialist', discipline, officer, isAuthorised: true, on: monday }) as const;

describe('allocating a case', () => {
  it('is possible from the day it came', () =>
    given(receive())
      .when(allocate())
      .expectLike({ type: 'OfficerAllocated', officer: amina, previous: null }));
  it('takes it from whoever had it', () =>
    given(...validated, allocate())
      .when(allocate(dylan))
      .expectLike({ type: 'OfficerAllocated', officer: dylan, previous: amina }));
  it('may go back to the first', () =>
    given(...validated, allocate(), allocate(dylan))
      .when(allocate())
      .expectLike({ officer: amina, previous: dylan }));
  it("is only to an officer whom the case's council has authorised", () =>
    given(...validated)
      .when(allocate(amina, false))
      .expectRejection('officer-not-authorised'));
  it('leaves it with its officer when their authorisation has ended since: a retry is no new act', () =>
    given(...validated, allocate())
      .when(allocate(amina, false))
      .expectNothing());
  it('is over once it is decided or closed', () => {
    given(...granted)
      .when(allocate())
      .expectRejection('case-determined');
    given(receive(), withdraw).when(allocate()).expectRejection('case-withdrawn');
  });
});

describe('asking a specialist to advise', () => {
  it.each(disciplines)('asks one for %s', (discipline) =>
    given(...validated)
      .when(advise(discipline))
      .expectLike({ type: 'SpecialistAllocated', discipline, officer: amina, previous: null }),
  );
  it('gives each discipline one of its own', () =>
    given(...validated, advise('trees'))
      .when(advise('ecology', dylan))
      .expectLike({ discipline: 'ecology', previous: null }));
  it('puts another in their place', () =>
    given(...validated, advise('trees'))
      .when(advise('trees', dylan))
      .expectLike({ officer: dylan, previous: amina }));
  it('is only of those whom the council has authorised', () =>
    given(...validated)
      .when({ ...advise('trees'), isAuthorised: false })
      .expectRejection('officer-not-authorised'));
});
