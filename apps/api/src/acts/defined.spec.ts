import { describe, expect, it } from '@jest/globals';
import type { PlanningApplicationCommand } from '#domain';
import { caseRoutes } from '../planning-application/case-topics.js';
import { twoPersonRoutes } from '../planning-application/two-people/acts.js';
import { actWords } from './act-words.js';
import { curableCodes } from './cures.js';
import { definedActs } from './defined.js';

type Type = PlanningApplicationCommand['type'];

describe('the acts on a case', () => {
  it.each(Object.keys(caseRoutes) as Type[])(
    '%s has a wording where somebody can request it, and only there',
    (type) => {
      const isAnswer = type === 'ConfirmProposal' || type === 'WithdrawProposal';
      const isAsked = 'path' in caseRoutes[type] || type in twoPersonRoutes || isAnswer;
      expect(actWords[type] !== null).toBe(isAsked);
    },
  );

  it('are distinguished by name and by command', () => {
    for (const key of ['command', 'label', 'operation'] as const) {
      const all = definedActs.map((each) => each[key]);
      expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([]);
    }
  });

  it('include every act that lifts a refusal', () => {
    const types = definedActs.map(({ type }) => type);
    expect(Object.values(curableCodes).filter((type) => !types.includes(type))).toEqual([]);
  });
});
