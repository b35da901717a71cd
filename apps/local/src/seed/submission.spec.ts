import { describe, expect, it } from '@jest/globals';
import { readSubmission, scaleOfSubmission, suffixOf } from '#intake';
import { calendarDate, instant } from '#legislation';
import { makeEnquiry } from './enquiry.js';
import { randomFrom } from './random.js';
import { makeSubmission, recipes, seedTypes } from './submission.js';

const submittedAt = instant('2026-03-02T10:15:00Z');
const eachTypeTwice = seedTypes.flatMap((type) =>
  (['CAM', 'SCA'] as const).map((council) => ({ type, council, submittedAt })),
);

describe('generated applications', () => {
  it('have at least twelve types', () => {
    expect(new Set(seedTypes).size).toBe(recipes.length);
    expect(recipes.length).toBeGreaterThanOrEqual(12);
  });

  it('are the same for the same seed, and differ for another', () => {
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

  it('may be made for any day of the last two years, with the fee of that day', () => {
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

  it('include pre-application enquiries', () => {
    const enquiry = makeEnquiry(randomFrom(4), { council: 'SCA', submittedAt });
    expect(readSubmission(Buffer.from(JSON.stringify(enquiry)))).toMatchObject({
      read: { kind: 'preApplication', applicationType: 'preApp', organisation: 'SCA', typeIsKnown: true },
    });
  });

  it('have “an” and not “a” before a vowel in their descriptions', () => {
    const random = randomFrom(4);
    const made = Array.from({ length: 500 }, () => makeSubmission(random, { council: 'CAM', submittedAt }));
    const descriptions = made.map(({ data }) => data.proposal.description);
    expect(descriptions.filter((each) => /\ba [aeio]/i.test(each))).toEqual([]);
  });

  it('have roughly the configured proportions', () => {
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
