import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type Ps2Facts, ps2Category } from './ps2-category.js';

const line = (type: string, more: Partial<Ps2Facts> = {}) =>
  ps2Category({ type, decidedOn: calendarDate('2026-05-01'), ...more });

describe('the line of the PS2 return', () => {
  it.each<[string, Partial<Ps2Facts>, string | undefined]>([
    ['pp.full', { scale: 'major', use: 'dwellings' }, 'Q01'],
    ['pp.full.minor', { use: 'retail' }, 'Q16'],
    ['pp.full', { scale: 'other' }, 'Q20'],
    ['pp.full.major', { psi: true }, 'Q07'],
    ['pp.full.minor', { psi: true }, 'Q18'],
    ['amendment.minorMaterial', { scale: 'minor', use: 'dwellings' }, 'Q13'],
    ['pp.full.householder', {}, 'Q21'],
    ['listed', {}, 'Q23'],
    ['listed', { demolition: true }, 'Q24'],
    ['pa.part20.classZA', {}, 'PA19'],
    ['approval.conditions', {}, 'Q99'],
    ['preApp', {}, undefined],
    ['pp', {}, undefined],
  ])('for %s %j is %s', (type, more, code) => expect(line(type, more)).toBe(code));

  it('counts infrastructure with other types before it had its own line', () =>
    expect(line('pp.full.major', { psi: true, decidedOn: calendarDate('2021-07-31') })).toBe('Q06'));
});
