import { expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { openedShown } from './steps.js';

const fact = (id: string) => {
  const event = { type: id, effectiveOn: '2026-10-10', ...(id !== 'entry' && { pool: 'policy' }) };
  return { id, words: id, event } as unknown as Schemas['ToldMoneyFactView'];
};
const line = { kind: 'poolShare', month: '2026-10', sources: ['cost'], restsOn: ['rule'] };
const opened = {
  line: line as unknown as Schemas['StatementLineView'],
  facts: ['rule', 'cost', 'entry'].map(fact),
  steps: [
    {
      ...{ basis: 'fixedShare', unit: 'shares times days', partPence: 6_317_880, numerator: 31 },
      ...{ denominator: 93, amountPence: 2_105_960, sources: [] },
    },
    {
      ...{ basis: 'hours', unit: 'minutes', partPence: 6_317_880, numerator: 14_745, denominator: 30_315 },
      ...{ amountPence: 3_072_972, sources: ['entry'] },
    },
  ],
};

it('a line opens step by step, each step with the facts that it adds up', () =>
  expect(openedShown(opened, '2026-10')).toEqual({
    facts: [fact('rule'), fact('cost')],
    poolHref: '/money/pools/2026-10/policy',
    steps: {
      rows: [
        {
          ...{ of: '£63,178.80', words: 'By fixed share: 31 of 93 shares times days' },
          ...{ amountPence: 2_105_960, facts: [] },
        },
        {
          ...{ of: '£63,178.80', words: 'By hours: 245 hours 45 minutes of 505 hours 15 minutes' },
          ...{ amountPence: 3_072_972, facts: [fact('entry')] },
        },
      ],
      bar: [
        { x: 0, width: 320, own: 106.7, words: 'By fixed share: £63,178.80' },
        { x: 320, width: 320, own: 155.6, words: 'By hours: £63,178.80' },
      ],
      ...{ totalPence: 5_178_932, late: null },
    },
  }));

it('the calculation of a late entry names its month', () =>
  expect(openedShown(opened, '2026-11').steps.late).toBe('October 2026'));

it('an entry of time is not drawn as a share of a pool', () => {
  const time = {
    line: { ...opened.line, kind: 'time' as const },
    ...{ facts: [fact('entry')], steps: [{ ...opened.steps[0]!, basis: 'rate' as const }] },
  };
  expect(openedShown(time, '2026-10')).toMatchObject({ poolHref: null, steps: { bar: null } });
});
