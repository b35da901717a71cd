import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { conditionCount, conditionsOf } from './conditions-shown.js';

const condition = (text: string, change: object = {}) => ({
  ...{ text, reason: 'Amenity', timing: 'compliance', detailsRequired: false },
  ...change,
});
const open = {
  ...{ determination: null, decision: null, endedElsewhere: null, recommendations: [], appeals: [] },
  ...{ conditionsDischarged: [], detailsRefused: [] },
};
const viewOf = (of: object) => ({ ...open, ...of }) as unknown as Schemas['CaseView'];
const texts = (of: object) => conditionsOf(viewOf(of)).conditions.map(({ text }) => text);
const by = (who: string) => ({ determination: { by: who, decision: 'granted' } });
const issued = { decision: { conditions: [condition('Brick as on the plans')], refusalReasons: [] } };

describe('the conditions of a case', () => {
  it('are those of the decision', () =>
    expect(texts({ ...by('committee'), ...issued })).toEqual(['Brick as on the plans']));

  it('are recommended again after a court quashed the decision', () => {
    const recommendations = [{ conditions: [condition('Slate')], refusalReasons: [] }];
    const reopened = { ...issued, recommendations };
    expect(texts(reopened)).toEqual(['Slate']);
    expect(conditionsOf(viewOf(reopened)).isDecided).toBe(false);
    expect(conditionCount(viewOf(reopened))).toBe(1);
  });

  it('are none of a quashed decision if silence decided since', () =>
    expect(texts({ ...by('law'), ...issued })).toEqual([]));

  it('are an inspector’s, if the inspector gave some', () => {
    const appeals = [{ conditions: [condition('Planting'), condition('Bats')] }, { conditions: [] }];
    expect(texts({ ...by('officer'), ...issued, appeals })).toEqual(['Planting', 'Bats']);
    expect(texts({ ...by('inspectorate'), appeals })).toEqual(['Planting', 'Bats']);
  });

  it('are those of another system for a case that it decided, without what it did not keep', () => {
    const { timing: _, ...kept } = condition('Hedge', { reason: null });
    const endedElsewhere = { conditions: [kept], refusalReasons: [] };
    expect(conditionsOf(viewOf({ ...by('elsewhere'), endedElsewhere })).conditions).toMatchObject([
      { number: 1, text: 'Hedge', reason: null, when: null },
    ]);
  });

  it('say the state of each', () => {
    const two = { conditions: [condition('One'), condition('Two')], refusalReasons: [] };
    const view = viewOf({
      ...{ ...by('officer'), decision: two, detailsRefused: [{ condition: 2 }] },
      conditionsDischarged: [{ condition: 1, dischargedOn: '2026-11-30' }],
    });
    expect(conditionsOf(view).conditions.map(({ state }) => state)).toEqual([
      'Discharged 30 November 2026',
      'Details refused',
    ]);
  });
});
