import { describe, it } from '@jest/globals';
import {
  amina,
  day,
  dylan,
  granted,
  having,
  later,
  receive,
  represent,
  sealed,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { specify } from '../../../../test/given.js';
import { planningApplication } from '../decider.js';
import type { PlanningApplicationCommand } from '../index.js';
import type { ErasePersonalData } from './erase-personal-data.js';

const given = (...commands: readonly PlanningApplicationCommand[]) =>
  specify(planningApplication)(...having(...commands));

const applicant = {
  part: 'applicant',
  partId: null,
  subjects: ['applicant-1'],
  keptForRegister: null,
} as const;
const letter = {
  part: 'representation',
  partId: 'r1',
  subjects: ['entry-1'],
  keptForRegister: null,
} as const;

const erase = (changes: Partial<ErasePersonalData> = {}): ErasePersonalData => ({
  type: 'ErasePersonalData',
  entryId: 'e1',
  parts: [applicant],
  ground: 'no-longer-necessary',
  reason: 'Asked for',
  by: dylan,
  approvedBy: amina,
  on: later,
  ...changes,
});
const publish = { type: 'PublishToRegister', on: later } as const;
const named = { ...applicant, keptForRegister: sealed };
const ofACourt = { ground: 'legal-obligation', entryId: 'e2' } as const;

describe('erasing personal data', () => {
  it('records whose data, on which ground, and who authorised it', () =>
    given(...granted)
      .when(erase())
      .expectLike({ type: 'PersonalDataErased', erased: [applicant], provision: 'UK GDPR art. 17(1)(a)' }));

  it('is refused until the case is decided', () =>
    given(...validated)
      .when(erase())
      .expectRejection('data-still-needed'));

  it('is not delayed if the data should never have been held', () =>
    given(...validated)
      .when(erase({ ground: 'unlawfully-processed' }))
      .expectLike({ type: 'PersonalDataErased' }));

  it('is not delayed by a letter that was cancelled', () =>
    given(...validated, represent('r1'), {
      type: 'WithdrawRepresentation',
      representationId: 'r1',
      on: later,
    })
      .when(erase({ parts: [letter] }))
      .expectLike({ type: 'PersonalDataErased' }));

  it('is refused while an appeal against the decision is open', () =>
    given(...granted, {
      type: 'LodgeAppeal',
      appealId: 'a1',
      inspectorateReference: 'APP/1',
      against: 'conditions',
      lodgedOn: day('2026-04-20'),
      on: day('2026-04-20'),
    })
      .when(erase({ on: day('2026-04-21') }))
      .expectRejection('data-still-needed'));

  it('needs two people', () =>
    given(receive(), withdraw)
      .when(erase({ approvedBy: dylan }))
      .expectRejection('second-person'));

  it('is refused if no personal data is sealed', () =>
    given(receive(), withdraw)
      .when(erase({ parts: [{ ...letter, subjects: [] }] }))
      .expectRejection('nothing-to-erase'));

  it('is done once for each person', () =>
    given(receive(), withdraw, erase())
      .when(erase({ entryId: 'e2' }))
      .expectNothing());

  it.each<[string, Partial<ErasePersonalData>, string]>([
    ['if only one person acts', { approvedBy: dylan }, 'second-person'],
    ['if it names no data', { parts: [] }, 'nothing-to-erase'],
    [
      'if it names a person without data on the case',
      { parts: [applicant, { ...letter, subjects: [] }] },
      'nothing-to-erase',
    ],
  ])('is refused %s, even after an earlier erasure', (_, changes, code) =>
    given(receive(), withdraw, erase())
      .when(erase({ entryId: 'e2', ...changes }))
      .expectRejection(code),
  );

  it('erases the part of the named data that is not erased yet', () =>
    given(receive(), withdraw, erase())
      .when(erase({ entryId: 'e2', parts: [applicant, { ...letter, part: 'agent', partId: null }] }))
      .expectLike({ type: 'PersonalDataErased', erased: [{ ...letter, part: 'agent', partId: null }] }));

  it('removes a name from the register only by order of a court', () => {
    const kept = [...granted, publish, erase({ parts: [named] })];
    given(...kept)
      .when(erase({ entryId: 'e2', parts: [named] }))
      .expectNothing();
    given(...kept)
      .when(erase(ofACourt))
      .expectLike({ type: 'PersonalDataErased', erased: [applicant] });
  });
});
