import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { feeFor } from '../fees/fee-for.js';
import { type CouncilRule, councilLawOf, faultsOfRules, rowsOf } from './council-rules.js';
import { lawTables } from './law-tables.js';
import { rowShapes } from './row-shapes.js';
import { fieldsOf } from './shape.js';

const adopted = {
  from: calendarDate('2026-10-01'),
  source: 'Full council',
  confidence: 'V',
  power: null,
} as const;
const fee = (key: string, amountPence: unknown): CouncilRule => ({
  table: 'fees',
  key,
  says: { amountPence: amountPence as never },
});
const faults = (...rules: CouncilRule[]) => faultsOfRules(rules, adopted).join(' ');

describe('the required shape of a row', () => {
  const shaped = lawTables.filter(({ name }) => Object.hasOwn(rowShapes, name));

  it("is defined for every table except the ministry's categories and the wording of statutes", () =>
    expect(lawTables.filter((table) => !shaped.includes(table)).map(({ name }) => name)).toEqual([
      'decision-reasons',
      'designation-thresholds',
      'ps2-categories',
      'standard-conditions',
    ]));

  it.each(shaped.map((table) => [table.name, table] as const))(
    'matches every row of %s',
    (name, { rows }) => {
      const { says, mayAlsoSay } = rowShapes[name]!;
      for (const { key: _k, from: _f, until: _u, source: _s, confidence: _c, ...said } of rows)
        expect(fieldsOf(says, mayAlsoSay)(said, '')).toEqual([]);
    },
  );
});

describe('the fees a council adopts', () => {
  it('replace an unverified amount, by correction', () =>
    expect(faultsOfRules([fee('pip', 54_000)], adopted)).toEqual([]));

  it('do not replace a verified amount', () => {
    expect(faults(fee('hh.single', 60_000))).toContain('England’s amount from 2026-04-01 is verified');
    const since2024 = { ...adopted, from: calendarDate('2024-01-01') };
    expect(faultsOfRules([fee('pip', 54_000)], since2024).join()).toContain('from 2023-12-06');
  });

  it('replace a verified amount, if a law allows the council to set fees', () =>
    expect(faultsOfRules([fee('hh.single', 60_000)], { ...adopted, power: 'Fees Regs 2027' })).toEqual([]));

  it('are whole pence for existing lines, each once', () => {
    for (const amount of [-1, 0.5, '600', null, Number.NaN])
      expect(faults(fee('hh.single', amount))).toContain('whole pence');
    expect(faults(fee('constructor', 100))).toContain('no line "constructor"');
    expect(faults(fee('hh.single', 1), fee('hh.single', 2))).toContain('given twice');
  });

  it('are charged from their first day, and England’s before it', () => {
    const { fees } = councilLawOf('CAM', rowsOf([fee('hh.single', 60_000)], adopted));
    const on = (day: string) =>
      feeFor({ type: 'pp.full.householder', council: 'CAM' }, calendarDate(day), fees);
    expect(on('2026-09-30')).toMatchObject({ totalPence: 54_800 });
    expect(on('2026-10-01')).toMatchObject({ totalPence: 60_000, table: { of: 'England' } });
  });
});

describe('the rules a council adopts', () => {
  it('do not contain the fields that are set once for all rules', () =>
    expect(
      faults({ table: 'office-hours', key: 'office-hours', says: { from: '2020-01-01', source: 'Another' } }),
    ).toContain('said once'));

  it('are refused if no calculation could use them', () =>
    expect(
      faults({ table: 'delegation-transition', key: 'council', says: { appliesBy: 'received' } }),
    ).toContain('there is no rule "council"'));

  it.each([
    ['designation-thresholds', 'speed.major', { percent: 1 }],
    ['ps2-categories', 'major.dwellings', { code: 'Q01' }],
  ])('cannot change %s', (table, key, says) =>
    expect(faults({ table, key, says })).toContain('the same for every council'),
  );

  it('may change the period or the fee of a type, but not its kind', () => {
    const says = {
      kind: 'consent',
      fee: false,
      guarantee: false,
      extendable: true,
      period: 'advertisement',
      ps2: ['Q22'],
    };
    const advertisement = { table: 'application-families', key: 'advertisement', says };
    expect(faults(advertisement)).toBe('');
    expect(faults({ ...advertisement, says: { ...says, kind: 'permission' } })).toContain(
      'its kind is the same',
    );
  });

  it.each<[string, CouncilRule['says']]>([
    ['no rules', { rules: [] }],
    [
      'no rule that catches the rest',
      { rules: [{ when: { memberCallIn: true }, to: 'committee', rule: 'Call-in' }] },
    ],
    ['an unknown circumstance', { rules: [{ when: { moonPhase: 'full' }, to: 'committee', rule: 'Never' }] }],
    ['an unknown decider', { rules: [{ when: {}, to: 'the-mayor', rule: 'Always' }] }],
    ['a list of empty values', { rules: [null] }],
    ['a circular value', { rules: [{ when: {}, to: 'as-council', rule: 'Itself' }] }],
  ])('cannot be a scheme of delegation with %s', (_, says) =>
    expect(faults({ table: 'delegation-schemes', key: 'council', says })).not.toBe(''),
  );

  it('may list the holidays of a year that the national list does not have', () => {
    const says = { counted: true, days: { '2028-12-25': 'Christmas Day' } };
    const of2028 = { ...adopted, from: calendarDate('2028-01-01'), until: calendarDate('2028-12-31') };
    expect(faultsOfRules([{ table: 'public-holidays', key: 'england', says }], of2028)).toEqual([]);
  });
});
