import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { instant } from '#legislation';
import { makeEnquiry } from './enquiry.js';
import { randomFrom } from './random.js';
import { makeSubmission, seedTypes } from './submission.js';

const submittedAt = instant('2026-03-02T10:15:00Z');
const eachTypeTwice = seedTypes.flatMap((type) =>
  (['CAM', 'SCA'] as const).map((council) => ({ type, council, submittedAt })),
);

const schemas = new URL('../../../../../shared/data/odp/schemas/', import.meta.url);

describe('the schema of Open Digital Planning, 0.7.7', () => {
  it('is satisfied by every type of generated application', () => {
    const random = randomFrom(2026);
    const made = [...eachTypeTwice, ...eachTypeTwice].map((wish) => makeSubmission(random, wish));
    expect(invalid('application', made)).toEqual([]);
  }, 120_000);

  it('is satisfied by generated enquiries', () => {
    const random = randomFrom(2026);
    const made = Array.from({ length: 20 }, () => makeEnquiry(random, { council: 'SCA', submittedAt }));
    expect(invalid('preApplication', made)).toEqual([]);
  }, 120_000);

  function invalid(kind: string, made: readonly object[]): readonly object[] {
    const schema = withoutIds(new URL(`${kind}.v0.7.7.json`, schemas));
    const options = { strict: false, validateFormats: false, logger: false, inlineRefs: false } as const;
    // Optimised code takes longer to make than a hundred submissions take to be judged.
    const validate = new Ajv({ ...options, code: { optimize: false } }).compile(schema);
    return made.filter((each) => !validate(each));
  }
});

/** Some ids in these schemas are never referred to, and some occur twice. */
const withoutIds = (url: URL): object =>
  JSON.parse(readFileSync(url, 'utf8'), (key, value: unknown) =>
    key === '$id' ? undefined : value,
  ) as object;
