import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import {
  amina,
  type Command,
  day,
  granted,
  having,
  later,
  refused,
  stateAfter,
} from '../../../test/a-case.js';
import { actsOn } from './decider.js';

const acts = (...commands: readonly Command[]) =>
  actsOn(stateAfter(having(...commands)), later, nationalLaw)({ by: amina, signer: null });

const lodged = {
  type: 'LodgeAppeal',
  appealId: 'a1',
  inspectorateReference: 'APP/1',
  against: 'refusal',
  lodgedOn: day('2026-05-20'),
  on: day('2026-05-20'),
} as const;

describe('an act on a decided case', () => {
  it('suggests the ground of an appeal if there is only one', () => {
    expect(acts(...refused).LodgeAppeal.suggested).toMatchObject({ against: { value: 'refusal' } });
    expect(acts(...granted).LodgeAppeal.suggested).toMatchObject({ against: { value: 'conditions' } });
    expect(acts(...refused, lodged).LodgeAppeal.suggested).toEqual({});
  });

  it('says that an appeal was lodged already', () =>
    expect(acts(...refused, lodged).LodgeAppeal.may).toMatchObject({
      rejected: { because: expect.stringContaining('or an appeal was lodged already') },
    }));

  it('says that more time is only for what was agreed before the decision', () =>
    expect(acts(...refused).ProposeExtension.cautions).toMatchObject([
      {
        code: 'found-later',
        because: expect.stringContaining('Use this only to record what happened before'),
      },
    ]));
});
