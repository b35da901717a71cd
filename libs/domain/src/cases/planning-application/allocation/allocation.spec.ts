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
  it('is possible from the day the case was received', () =>
    given(receive())
      .when(allocate())
      .expectLike({ type: 'OfficerAllocated', officer: amina, previous: null }));
  it('takes the case from the officer who had it', () =>
    given(...validated, allocate())
      .when(allocate(dylan))
      .expectLike({ type: 'OfficerAllocated', officer: dylan, previous: amina }));
  it('may return the case to the first officer', () =>
    given(...validated, allocate(), allocate(dylan))
      .when(allocate())
      .expectLike({ officer: amina, previous: dylan }));
  it("is possible only to an officer whom the case's council has authorised", () =>
    given(...validated)
      .when(allocate(amina, false))
      .expectRejection('officer-not-authorised'));
  it("can be repeated after the officer's authorisation has ended: a retry changes nothing", () =>
    given(...validated, allocate())
      .when(allocate(amina, false))
      .expectNothing());
  it('is not possible once the case is decided or closed', () => {
    given(...granted)
      .when(allocate())
      .expectRejection('case-determined');
    given(receive(), withdraw).when(allocate()).expectRejection('case-withdrawn');
  });
});

describe('asking a specialist to advise', () => {
  it.each(disciplines)('is possible for %s', (discipline) =>
    given(...validated)
      .when(advise(discipline))
      .expectLike({ type: 'SpecialistAllocated', discipline, officer: amina, previous: null }),
  );
  it('gives each discipline its own specialist', () =>
    given(...validated, advise('trees'))
      .when(advise('ecology', dylan))
      .expectLike({ discipline: 'ecology', previous: null }));
  it('replaces a specialist by another', () =>
    given(...validated, advise('trees'))
      .when(advise('trees', dylan))
      .expectLike({ officer: dylan, previous: amina }));
  it('is possible only for specialists whom the council has authorised', () =>
    given(...validated)
      .when({ ...advise('trees'), isAuthorised: false })
      .expectRejection('officer-not-authorised'));
});
