import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { suffixOf } from './case-suffix.js';
import { readSubmission } from './read-submission.js';
import { scaleOfSubmission } from './submission-scale.js';

const given = new URL('../../../../shared/data/odp/examples/', import.meta.url);

const filesIn = (folder: URL): URL[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => new URL(name, folder));

const submittable = ['application/', 'prototypeApplication/', 'preApplication/'].flatMap((kind) =>
  filesIn(new URL(kind, given)),
);

describe('the examples of Open Digital Planning', () => {
  it('are all present', () => expect(submittable).toHaveLength(21));

  it.each(submittable.map((url) => [url.pathname.slice(given.pathname.length), url] as const))(
    '%s can be read',
    (name, url) => {
      const reading = readSubmission(readFileSync(url));
      if (!('read' in reading)) throw new Error(JSON.stringify(reading));
      const { read } = reading;
      expect(read.kind).toBe(name.startsWith('preApp') ? 'preApplication' : 'application');
      expect(read.typeIsKnown).toBe(true);
      expect(read.applicant?.name).toMatch(/\w+ \w+/);
      expect(read.site.address).toMatch(/[A-Z]{3}/);
      expect(read.site.uprn).toMatch(/^\d{12}$/);
      expect(read.files.length).toBeGreaterThan(0);
      expect(read.measures.siteHectares).toBeGreaterThan(0);
      expect(suffixOf(read.applicationType)).toMatch(/^[A-Z0-9]{2,6}$/);
    },
  );

  it('of ten homes by prior approval are prior approvals, not major applications', () => {
    const reading = readSubmission(readFileSync(new URL('application/priorApproval/buildHomes.json', given)));
    expect('read' in reading && reading.read.measures.newDwellings).toBe(10);
    expect('read' in reading && scaleOfSubmission(reading.read, calendarDate('2024-07-01')).scale).toBe(
      'other',
    );
  });

  it.each(['enforcement/', 'postSubmissionApplication/', 'postSubmissionPublishedApplication/'])(
    'that are not submissions (%s) are refused with the reason',
    (kind) => {
      for (const url of filesIn(new URL(kind, given)))
        expect(readSubmission(readFileSync(url))).toMatchObject({ refused: [{ code: 'wrong-service' }] });
    },
  );
});
