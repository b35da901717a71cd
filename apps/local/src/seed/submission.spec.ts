import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { readSubmission, scaleOfSubmission, suffixOf } from '#intake';
import { calendarDate, instant } from '#legislation';
import { makeEnquiry } from './enquiry.js';
import { randomFrom } from './random.js';
import { makeSubmission, recipes, seedTypes } from './submission.js';

const submittedAt = instant('2026-03-02T10:15:00Z');
const eachTypeTwice = seedTypes.flatMap((type) =>
  (['CAM', 'SCA'] as const).map((council) => ({ type, council, submittedAt })),
);

describe('invented applications', () => {
  it('are of at least twelve types', () => {
    expect(new Set(seedTypes).size).toBe(recipes.length);
    expect(recipes.length).toBeGreaterThanOrEqual(12);
  });

  it('are the same for the same seed, and others for another', () => {
    const wish = { council: 'CAM', submittedAt } as const;
    const three = (seed: number) => {
      const random = randomFrom(seed);
      return [1, 2, 3].map(() => makeSubmission(random, wish));
    };
    expect(three(7)).toEqual(three(7));
    expect(three(7)).not.toEqual(three(8));
  });

  it.each(eachTypeTwice)('of type $type for $council are read in full', (wish) => {
    const submission = makeSubmission(randomFrom(11), wish);
    const reading = readSubmission(Buffer.from(JSON.stringify(submission)));
    if (!('read' in reading)) throw new Error(JSON.stringify(reading.refused));
    const { read } = reading;
    expect(read).toMatchObject({
      kind: 'application',
      applicationType: wish.type,
      typeIsKnown: true,
      organisation: wish.council,
      submittedAt,
      description: submission.data.proposal.description,
    });
    expect(read.site.postcode).toMatch(/^[A-Z]{2}\d{1,2} \d[CIKMOV]{2}$/);
    expect(read.applicant?.phone).toMatch(/^01632 960\d{3}$/);
    expect(read.fee.notApplicable || (read.fee.payablePence ?? 0) > 0).toBe(true);
    expect(suffixOf(read.applicationType)).not.toBe('OTH');
    const major = scaleOfSubmission(read, calendarDate('2026-03-02')).scale === 'major';
    if (wish.type.includes('.major') || wish.type === 'approval.reservedMatters') expect(major).toBe(true);
    if (wish.type === 'pp.full.minor') expect(major).toBe(false);
  });

  it('may be made on any day of the last two years, with the fee of that day', () => {
    const paidOn = (day: string) =>
      makeSubmission(randomFrom(5), {
        council: 'CAM',
        submittedAt: instant(`${day}T10:00:00Z`),
        type: 'pp.full.householder',
      }).data.application.fee;
    expect(['2024-11-25', '2025-06-02', '2026-11-02'].map((day) => paidOn(day).payable)).toEqual([
      258, 528, 548,
    ]);
    for (const type of seedTypes)
      for (const day of ['2024-11-25', '2025-03-31', '2025-04-01', '2026-03-31', '2026-04-01', '2026-11-20'])
        makeSubmission(randomFrom(5), { council: 'CAM', submittedAt: instant(`${day}T10:00:00Z`), type });
  });

  it('include enquiries before an application', () => {
    const enquiry = makeEnquiry(randomFrom(4), { council: 'SCA', submittedAt });
    expect(readSubmission(Buffer.from(JSON.stringify(enquiry)))).toMatchObject({
      read: { kind: 'preApplication', applicationType: 'preApp', organisation: 'SCA', typeIsKnown: true },
    });
  });

  it('come in about the proportions asked for', () => {
    const random = randomFrom(3);
    const types = Array.from({ length: 2000 }, () =>
      makeSubmission(random, { council: 'SCA', submittedAt }),
    ).map(({ data }) => data.application.type.value);
    const share = types.filter((type) => type === 'pp.full.householder').length / types.length;
    const weight = recipes.reduce((sum, recipe) => sum + recipe.weight, 0);
    expect(share).toBeCloseTo(30 / weight, 1);
    expect(new Set(types).size).toBe(seedTypes.length);
  });
});

const schemas = new URL('../../../../../shared/data/odp/schemas/', import.meta.url);
const schemasAreHere = existsSync(schemas);
if (!schemasAreHere)
  process.stderr.write('SEED NOT HELD TO THE ODP SCHEMA: it is not beside this repository.\n');

(schemasAreHere ? describe : describe.skip)('the schema of Open Digital Planning, 0.7.7', () => {
  it('holds for every type of invented application', () => {
    const random = randomFrom(2026);
    const made = [...eachTypeTwice, ...eachTypeTwice].map((wish) => makeSubmission(random, wish));
    expect(invalid('application', made)).toEqual([]);
  }, 120_000);

  it('holds for invented enquiries', () => {
    const random = randomFrom(2026);
    const made = Array.from({ length: 20 }, () => makeEnquiry(random, { council: 'SCA', submittedAt }));
    expect(invalid('preApplication', made)).toEqual([]);
  }, 120_000);

  function invalid(kind: string, made: readonly object[]): readonly object[] {
    const schema = withoutIds(new URL(`${kind}.v0.7.7.json`, schemas));
    const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);
    return made.filter((each) => !validate(each));
  }
});

/** The ids in these schemas name nothing that is referred to, and some come twice. */
const withoutIds = (url: URL): object =>
  JSON.parse(readFileSync(url, 'utf8'), (key, value: unknown) =>
    key === '$id' ? undefined : value,
  ) as object;
