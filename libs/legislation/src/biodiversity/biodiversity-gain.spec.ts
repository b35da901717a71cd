import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { type BiodiversityFacts, type BiodiversityGain, biodiversityGainOf } from './biodiversity-gain.js';

type Row = readonly [
  what: string,
  facts: Omit<BiodiversityFacts, 'madeOn'>,
  madeOn: string,
  BiodiversityGain,
];

const field = { habitatSquareMetres: 4000, linearHabitatMetres: 0, priorityHabitat: false };
const paved = { habitatSquareMetres: 0, linearHabitatMetres: 0, priorityHabitat: false };
const minor = { type: 'pp.full.minor', scale: 'minor', siteHectares: 0.4 } as const;

/** TCPA 1990 Sch. 7A; SI 2024/47; the changes announced for 31 July 2026. */
const rows: readonly Row[] = [
  ['a major scheme the day before', { type: 'pp.full.major', ...field }, '2024-02-11', 'not-asked'],
  [
    'a major scheme on the day',
    { type: 'pp.full.major', siteHectares: 2, ...field },
    '2024-02-12',
    'required',
  ],
  ['a small scheme before its day', { ...minor, ...field }, '2024-04-01', 'not-asked'],
  ['a small scheme on its day', { ...minor, ...field }, '2024-04-02', 'required'],
  ['an extension', { type: 'pp.full.householder' }, '2026-05-01', 'exempt'],
  ['a prior approval', { type: 'pa.part3.classMA' }, '2026-05-01', 'exempt'],
  ['a paved yard', { ...minor, ...paved }, '2026-05-01', 'exempt'],
  ['24.9 m2 of grass', { ...minor, ...paved, habitatSquareMetres: 24.9 }, '2026-05-01', 'exempt'],
  ['25 m2 of grass', { ...minor, ...paved, habitatSquareMetres: 25 }, '2026-05-01', 'required'],
  ['5 m of hedge', { ...minor, ...paved, linearHabitatMetres: 5 }, '2026-05-01', 'required'],
  [
    'a little priority habitat',
    { ...minor, ...paved, habitatSquareMetres: 2, priorityHabitat: true },
    '2026-05-01',
    'required',
  ],
  ['an unknown habitat', minor, '2026-05-01', 'undetermined'],
  [
    'a self-builder on 30 July 2026',
    { ...minor, ...field, selfBuild: true, homes: 1 },
    '2026-07-30',
    'exempt',
  ],
  [
    'a self-builder on 31 July 2026',
    { ...minor, ...field, selfBuild: true, homes: 1 },
    '2026-07-31',
    'required',
  ],
  ['a self-builder of ten', { ...minor, ...field, selfBuild: true, homes: 10 }, '2026-05-01', 'required'],
  ['0.2 ha the day before', { ...minor, ...field, siteHectares: 0.2 }, '2026-07-30', 'required'],
  ['0.2 ha from then', { ...minor, ...field, siteHectares: 0.2 }, '2026-07-31', 'exempt'],
  ['0.21 ha', { ...minor, ...field, siteHectares: 0.21 }, '2026-07-31', 'required'],
  [
    '0.2 ha with priority habitat',
    { ...minor, ...field, siteHectares: 0.2, priorityHabitat: true },
    '2026-07-31',
    'required',
  ],
  ['five years only', { ...minor, ...field, temporaryYears: 5 }, '2026-08-01', 'exempt'],
  ['six years only', { ...minor, ...field, temporaryYears: 6 }, '2026-08-01', 'required'],
  ['works already done', { ...minor, ...field, retrospective: true }, '2026-05-01', 'exempt'],
  [
    'a variation of an older permission',
    { type: 'amendment.minorMaterial', parentMadeOn: calendarDate('2023-05-01'), ...field },
    '2026-05-01',
    'exempt',
  ],
  [
    'a variation of an unknown permission',
    { type: 'amendment.minorMaterial', ...field },
    '2026-05-01',
    'undetermined',
  ],
  ['listed building consent', { type: 'listed' }, '2026-05-01', 'not-asked'],
];

describe('biodiversity net gain', () => {
  it.each(rows)('has the right answer for %s', (_, facts, madeOn, gain) =>
    expect(biodiversityGainOf({ ...facts, madeOn: calendarDate(madeOn) })?.value).toBe(gain),
  );

  it('names the facts that an exemption depends on', () => {
    const answer = biodiversityGainOf({ ...minor, madeOn: calendarDate('2026-05-01') });
    expect(answer?.because.missing).toEqual([
      'habitatSquareMetres',
      'linearHabitatMetres',
      'priorityHabitat',
    ]);
  });
});
