import { describe, expect, it } from '@jest/globals';
import { receivedDay } from '../clock/received-day.js';
import { instant } from '../dates.js';
import { readCorrections } from './corrections.js';

const hours = ['08:00', '18:00'];
const week = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours };
const openLonger = { key: 'office-hours', from: '2025-01-01', source: 'Council', confidence: 'V', ...week };
const faults = (proposed: unknown) => {
  const read = readCorrections(proposed);
  return 'faults' in read ? read.faults.join(' ') : '';
};

describe('a council’s own corrections', () => {
  it('are accepted, and then used', () => {
    const read = readCorrections({ 'office-hours': [openLonger] });
    if ('faults' in read) throw new Error(read.faults.join());
    expect(receivedDay(instant('2026-03-02T17:30:00Z'), read.corrections).value).toBe('2026-03-02');
  });

  it('may not replace a verified rule', () => {
    const tenWeeks = {
      key: 'planning.minor',
      from: '2026-01-01',
      source: 'Council',
      confidence: 'V',
      rule: 'Ten weeks.',
      length: 10,
      unit: 'weeks',
      begins: 'the day after',
    };
    expect(faults({ 'determination-periods': [tenWeeks] })).toContain('cannot be replaced');
    expect(faults({ 'determination-periods': [{ ...tenWeeks, key: 'land-drainage' }] })).toBe('');
  });

  it('are checked like the national rows', () => {
    expect(faults({ 'office-hours': [{ ...openLonger, from: '2025-02-30' }] })).toContain('2025-02-30');
    expect(faults({ 'office-hours': [openLonger, { ...openLonger, from: '2025-06-01' }] })).toContain(
      'overlaps',
    );
    expect(faults({ 'office-hours': [{ ...openLonger, friday: ['18:00', '08:00'] }] })).toContain(
      'opens 18:00',
    );
    expect(faults({ 'office-hours': [{ ...openLonger, source: '' }] })).toContain('no source');
  });

  it('must have the fields of a row of the table', () => {
    const { friday: _, ...fourDays } = openLonger;
    expect(faults({ 'office-hours': [fourDays] })).toContain('friday');
    expect(faults({ 'office-hours': [{ ...openLonger, monday: 'always' }] })).toContain('monday');
  });

  it('must belong to an existing table', () => {
    expect(faults({ 'opening-times': [] })).toContain('opening-times');
    expect(faults({ 'office-hours': 'late' })).toContain('rows are expected');
    expect(faults(null)).toContain('list of rows');
  });
});
