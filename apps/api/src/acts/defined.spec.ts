import { describe, expect, it } from '@jest/globals';
import { curableCodes } from './cures.js';
import { definedActs } from './defined.js';

describe('the acts on a case', () => {
  it('are distinguished by name and by command', () => {
    for (const key of ['command', 'label', 'operation'] as const) {
      const all = definedActs.map((each) => each[key]);
      expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([]);
    }
  });

  it('have a button that says what each act does', () => {
    for (const { button } of definedActs) expect(button).not.toMatch(/^(OK|Submit|Save|Yes|Continue)\b/i);
  });

  it('include every act that lifts a refusal', () => {
    const types = definedActs.map(({ type }) => type);
    expect(Object.values(curableCodes).filter((type) => !types.includes(type))).toEqual([]);
  });
});
