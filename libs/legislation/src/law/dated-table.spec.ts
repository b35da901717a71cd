import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type DatedRow, datedTable, faultsIn, inForce } from './dated-table.js';

const row = { key: 'fee', from: '2024-01-01', source: 'An Act', confidence: 'K' } as const;
const table = (...rows: object[]) => datedTable<DatedRow>('fees', rows as never);
const faults = (...rows: object[]) => faultsIn(rows as never);

describe('a table of the law', () => {
  it('is refused when two versions of one rule overlap', () => {
    expect(() => table(row, { ...row, from: '2025-01-01' })).toThrow('overlaps');
    expect(faults({ ...row, until: '2025-01-01' }, { ...row, from: '2025-01-01' })).toHaveLength(1);
  });

  it('is accepted when one version ends the day before the next begins', () => {
    expect(faults({ ...row, from: '2025-01-01' }, { ...row, until: '2024-12-31' })).toEqual([]);
  });

  it('lets different rules apply at once', () => expect(faults(row, { ...row, key: 'other' })).toEqual([]));

  it('is refused when a day does not exist', () => {
    expect(() => table({ ...row, from: '2023-02-29' })).toThrow('2023-02-29');
    expect(() => table({ ...row, until: '2024-06-31' })).toThrow('2024-06-31');
  });

  it('is refused when a version ends before it begins', () =>
    expect(() => table({ ...row, until: '2023-12-31' })).toThrow('before it starts'));

  it('is refused without a source, a key or a confidence', () => {
    expect(() => table({ ...row, source: ' ' })).toThrow('names no source');
    expect(() => table({ ...row, key: '' })).toThrow('has no key');
    expect(() => table({ ...row, confidence: 'certain' })).toThrow('certain');
  });

  it('reports every error at once', () =>
    expect(faults({ ...row, from: 'then', source: '' })).toHaveLength(2));
});

describe('the version in force', () => {
  const two = table({ ...row, until: '2024-12-31' }, { ...row, from: '2025-01-01', confidence: 'V' });
  const council = { fees: [{ ...row, from: calendarDate('2024-06-01'), source: 'The council' }] };
  const sourceOn = (day: string) => inForce(two, 'fee', calendarDate(day), council)?.row.source;

  it('is the one whose period includes the day, first and last day included', () => {
    expect(inForce(two, 'fee', calendarDate('2024-12-31'))?.row.from).toBe('2024-01-01');
    expect(inForce(two, 'fee', calendarDate('2025-01-01'))?.row.from).toBe('2025-01-01');
  });

  it('does not exist before the first', () =>
    expect(inForce(two, 'fee', calendarDate('2023-12-31'))).toBeUndefined());

  it('is the council’s if the national row is unverified', () => {
    expect(sourceOn('2024-05-31')).toBe('An Act');
    expect(sourceOn('2024-06-01')).toBe('The council');
  });

  it('is the national one if that is verified, even if a council has a row', () =>
    expect(sourceOn('2025-01-01')).toBe('An Act'));

  it('is the council’s if there is no national row', () => {
    const added = { fees: [{ ...row, key: 'local', from: calendarDate('2024-01-01') }] };
    expect(inForce(two, 'local', calendarDate('2024-01-01'), added)?.councilRow).toBe(true);
  });
});
