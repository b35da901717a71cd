import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '#legislation';
import { runsOf } from '../../../test/runner/runs-of.js';
import { suffixOf } from './case-suffix.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionReading } from './reading.js';
import { scaleOfSubmission } from './submission-scale.js';

const own = new URL('../fixtures/', import.meta.url);
const given = new URL('../../../../shared/data/odp/examples/', import.meta.url);
const givenAreHere = existsSync(given);

const filesIn = (folder: URL): URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => new URL(name, folder));

const submittable = givenAreHere
  ? ['application/', 'prototypeApplication/', 'preApplication/'].flatMap((kind) =>
      filesIn(new URL(kind, given)),
    )
  : [];

describe('input of any kind', () => {
  it('is refused if it is random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectAnswer(readSubmission(bytes))));
  });

  it('is refused if it is random JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => expectAnswer(readSubmission(Buffer.from(json)))),
    );
  });

  const samples = [...filesIn(own), ...submittable].map((url) => readFileSync(url, 'utf8'));
  const rubbish = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      null,
      '',
      ' ',
      'sealed.v1.',
      '\u0000',
      -0,
      1e308,
      -1,
      [],
      {},
      [[]],
      { value: {} },
      { __proto__: 1 },
      'NaN',
    ),
    fc.string({ unit: 'binary' }),
  );

  it('that is a real form with one value replaced is read, or refused with the place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), rubbish, (text, place, other) => {
        expectAnswer(readSubmission(Buffer.from(withOneReplaced(text, place, other))));
      }),
      { numRuns: runsOf(800) },
    );
  });

  it('that is a real form with one byte changed is read, or refused with the place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(255), (text, place, byte) => {
        const bytes = Buffer.from(text);
        bytes[place % bytes.length] = byte;
        expectAnswer(readSubmission(bytes));
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('that is a real form cut short is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), (text, at) => {
        const cut = text.trimEnd().slice(0, at % (text.trimEnd().length - 1));
        expect(readSubmission(Buffer.from(cut))).toHaveProperty('refused');
      }),
      { numRuns: runsOf(200) },
    );
  });
});

/** Any reading or refusal is fine, but it must be storable as JSON and displayable. */
function expectAnswer(reading: SubmissionReading): void {
  if ('refused' in reading) {
    expect(reading.refused.length).toBeGreaterThan(0);
    for (const { field, code, because } of reading.refused) {
      expect(field).toMatch(/^(\/[A-Za-z0-9]+)*$/);
      expect(code).toMatch(/^[a-z0-9-]+$/);
      expect(because.length).toBeGreaterThan(10);
    }
    return;
  }
  const { read } = reading;
  expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  expect(scaleOfSubmission(read, calendarDate('2026-11-20')).because).not.toBe('');
  expect(suffixOf(read.applicationType)).toMatch(/^[A-Z0-9]{2,6}$/);
}

function withOneReplaced(text: string, place: number, other: unknown): string {
  const document: unknown = JSON.parse(text);
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      // The answers are most of a form, and nothing depends on them.
      if (key === 'responses' || key === 'service' || key === 'coordinates') continue;
      places.push([value as Record<string, unknown>, key]);
      visit((value as Record<string, unknown>)[key]);
    }
  };
  visit(document);
  const [holder, key] = places[place % places.length]!;
  holder[key] = other;
  return JSON.stringify(document);
}
