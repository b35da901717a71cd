import { describe, expect, it } from '@jest/globals';
import { appealWindowOf } from '../clock/appeals.js';
import { applicationTypes } from '../data/application-types.js';
import { calendarDate } from '../dates.js';
import { decisionStatementsOf } from './statements.js';

const [madeOn, decidedOn] = [calendarDate('2026-03-02'), calendarDate('2026-04-27')];
const told = (type: string, favourable: boolean, appealable: boolean) =>
  decisionStatementsOf({ type, favourable, appealable, madeOn, decidedOn }).map(({ key }) => key);

describe('the statements on a decision notice', () => {
  it.each([
    [
      'a house refused',
      'pp.full.householder',
      false,
      true,
      ['positive', 'appeal.householder', 'purchase-notice.planning'],
    ],
    ['a house granted outright', 'pp.full.householder', true, false, ['positive']],
    [
      'homes granted on conditions',
      'pp.full.minor',
      true,
      true,
      ['positive', 'biodiversity', 'appeal.planning', 'purchase-notice.planning'],
    ],
    [
      'a listed building refused',
      'listed',
      false,
      true,
      ['appeal.listed-building', 'purchase-notice.listed-building'],
    ],
    ['a sign refused', 'advertConsent', false, true, ['appeal.advertisement']],
    ['a certificate refused', 'ldc.proposed', false, true, ['appeal.lawful-development']],
    ['works to a protected tree refused', 'wtt.consent', false, true, ['appeal.protected-tree']],
    ['no objection to works in a conservation area', 'wtt.notice', true, false, []],
    ['advice', 'preApp', true, false, []],
  ])('are correct for %s', (_, type, favourable, appealable, expected) => {
    const keys = told(type, favourable, appealable);
    expect(keys).toHaveLength(expected.length);
    for (const [at, key] of keys.entries()) expect(key).toContain(expected[at]!);
  });

  it.each([...new Set(applicationTypes.rows.map(({ key }) => key))])(
    'explain how to appeal for %s if there is a right of appeal',
    (type) => {
      const facts = { type, against: 'refusal', madeOn, decidedOn, decideBy: decidedOn } as const;
      const hasRight = appealWindowOf(facts) !== undefined;
      const says = told(type, false, true).some((key) => key.startsWith('appeal.'));
      expect(says).toBe(hasRight);
    },
  );
});
