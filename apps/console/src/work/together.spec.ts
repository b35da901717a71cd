import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { grouped } from './work-row.js';

const item = (caseId: string, change: object = {}) => ({
  case: {
    caseId,
    council: 'SCA',
    caseReference: `S/${caseId}`,
    address: 'A',
    description: 'B',
    stage: 'invalid',
  },
  ...{ kind: 'no-answer-in-time', group: 'tidy-up', actBy: null, window: null, decideBy: null, held: null },
  ...{ isAgreed: false, ifMissed: null, standsOut: [], newSince: [], alike: 'no-answer-in-time' },
  act: { command: 'return', label: 'Return' },
  ...change,
});
const together = (...items: object[]) =>
  grouped({ items, groups: [], on: '2026-11-29' } as unknown as Schemas['WorklistView'])[0]!.together;

describe('a group of my work', () => {
  it('is done at once if its cases are alike', () =>
    expect(together(item('1'), item('2'))).toEqual([
      { words: 'Return all 2', href: '/several?c.SCA.1=S%2F1&c.SCA.2=S%2F2&act=return' },
    ]));

  it('is done case by case if a case is alone, unlike the others, or only to be looked at', () => {
    expect(together(item('1'))).toEqual([]);
    expect(together(item('1', { alike: null }), item('2', { alike: null }))).toEqual([]);
    const open = { act: { command: null, label: 'Open' } };
    expect(together(item('1', open), item('2', open))).toEqual([]);
  });
});
