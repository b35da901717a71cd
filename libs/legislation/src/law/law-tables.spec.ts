import { describe, expect, it } from '@jest/globals';
import { determinationPeriods } from '../data/determination-periods.js';
import { applicationType, submittableCodes } from '../types/application-type.js';
import { lawTables } from './law-tables.js';

describe('the tables of the law', () => {
  it('each have a name of their own', () =>
    expect(new Set(lawTables.map((table) => table.name)).size).toBe(lawTables.length));

  it.each(lawTables.map((table) => [table.name, table] as const))('%s is consistent', (_, table) => {
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.faultsIn(table.rows)).toEqual([]);
  });

  it('can be stored and read back', () =>
    expect(JSON.parse(JSON.stringify(lawTables.map((table) => table.rows)))).toEqual(
      lawTables.map((table) => table.rows),
    ));

  it('give every type a period, except those that councils set themselves', () => {
    const periods = new Set(determinationPeriods.rows.map((row) => row.key));
    const hasPeriod = (code: string) => {
      const { period } = applicationType(code)!;
      return periods.has(period) || periods.has(`${period}.minor`);
    };
    expect(submittableCodes.filter((code) => !hasPeriod(code))).toEqual([
      'preApp',
      'complianceConfirmation',
      'notifyCompletion',
      'landDrainageConsent',
      'rightsOfWayOrder',
      'onshoreExtractionOilAndGas.review',
      'onshoreExtractionOilAndGas.other',
    ]);
  });
});
