import { describe, expect, it } from '@jest/globals';
import type { Field } from '../acts/fields.js';
import { personNow } from './person-now.js';
import { whatChanges } from './what-changes.js';

const field = (name: string, label: string, of: Partial<Field> = {}): Field => ({
  ...{ name, label, kind: 'line', hint: null, required: false, rare: false, options: [], fields: [] },
  ...of,
});
const name = field('name', 'Name');
const from = field('from', 'From', { kind: 'day' });
const reason = field('reason', 'Why');
const lastDay = field('lastDay', 'Last day', { kind: 'day' });
const areas = field('areas', 'Team', {
  kind: 'rows',
  fields: [field('team', 'Team'), field('wards', 'Wards', { kind: 'lines' })],
});

describe('what a form changes', () => {
  it('is each field before and after, and those that stay', () =>
    expect(
      whatChanges([name, lastDay], {
        before: { name: 'Planning', lastDay: '2026-12-01' },
        after: { name: 'Planning', lastDay: '2026-12-18' },
      }),
    ).toEqual([
      { what: 'Name', before: ['Planning'], after: ['Planning'], changes: false },
      { what: 'Last day', before: ['1 December 2026'], after: ['18 December 2026'], changes: true },
    ]));

  it('says of what was not set before, or is set no longer, that it is none', () => {
    const shown = whatChanges([name, lastDay], {
      before: { lastDay: null, name: 'A' },
      after: { lastDay: '2026-12-18' },
    });
    expect(shown.map(({ before, after }) => [before, after])).toEqual([
      [['A'], ['none']],
      [['none'], ['18 December 2026']],
    ]);
  });

  it('leaves out from when and why it changes', () =>
    expect(
      whatChanges([from, reason], { before: {}, after: { from: '2026-12-18', reason: 'It moved.' } }),
    ).toEqual([]));

  it('shows a reason that is itself on the record', () =>
    expect(whatChanges([reason], { before: { reason: 'A' }, after: { reason: 'B' } })).toHaveLength(1));

  it('is told row by row of a list, with the rows that are gone', () => {
    const shown = whatChanges([areas], {
      before: {
        areas: [
          { team: 'North', wards: ['Abbey'] },
          { team: 'South', wards: ['Queens'] },
        ],
      },
      after: { areas: [{ team: 'North', wards: ['Abbey', 'Castle'] }] },
    });
    expect(shown.map(({ what, changes }) => [what, changes])).toEqual([
      ['Team 1', true],
      ['Team 2', true],
    ]);
    expect(shown[1]).toMatchObject({ after: ['none'] });
  });
});

describe('what is on the record of an officer', () => {
  const officer = {
    ...{ employer: 'CAM', lastDay: null, serviceAuthorisations: [] },
    authorisations: [
      { council: 'CAM', from: '2026-04-01', until: null },
      { council: 'SCA', from: '2026-04-01', until: '2027-03-31' },
    ],
    signOns: [{ issuer: 'https://one.example', subject: 'abc', from: '2026-04-01', until: null }],
  };
  it.each([
    ['authorisation/end', { council: 'SCA' }, { until: '2027-03-31' }],
    ['authorisation/end', { council: 'XYZ' }, { until: null }],
    ['service-authorisation/end', { service: 'one' }, { until: null }],
    ['sign-on/end', { issuer: 'https://one.example', subject: 'abc' }, { until: null }],
    ['leaving', {}, { lastDay: null }],
    ['post', {}, { employer: 'CAM' }],
    ['authorisation', { council: 'CAM' }, null],
  ])('is what %s changes', (address, written, before) =>
    expect(personNow(address, officer, written)).toEqual(before),
  );
});
