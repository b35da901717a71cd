import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendarDate, nationalLaw } from '#legislation';
import { isObject } from './document.js';
import { proposedLines } from './proposed-lines.js';
import { readSubmission } from './read-submission.js';
import { noDescription } from './submission-read.js';

const given = new URL('../../../../shared/data/odp/examples/', import.meta.url);
const examples = ['application', 'prototypeApplication', 'preApplication'].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, given), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${kind}/${name}`),
);

describe.each(examples)('the documents and details of %s', (name) => {
  const bytes = readFileSync(new URL(name, given));
  const sent = JSON.parse(bytes.toString());
  const reading = readSubmission(bytes);
  if (!('read' in reading)) throw new Error(JSON.stringify(reading));
  const { read } = reading;

  it('include every file that it names, with its kinds', () => {
    const named = new Set(sent.files.map((file: { name: string }) => file.name));
    expect(new Set(read.files.map(({ location }) => location))).toEqual(named);
    for (const { types, name: title, documentId } of read.files)
      expect([types.length > 0, title, documentId]).toEqual([
        true,
        expect.stringMatching(/\.\w+$/),
        expect.stringMatching(/^submitted-\d+$/),
      ]);
  });

  it('include the boundary, without a warning', () => {
    expect(read.particulars).toMatchObject({ boundary: { type: 'MultiPolygon' }, remarks: [] });
  });

  it('include every designation of the site, except those covered by a narrower one', () => {
    const { designations = [] } = sent.data.property.planning ?? {};
    const met: string[] = designations
      .filter((each: unknown) => isObject(each) && each.intersects === true)
      .map(({ value }: { value: string }) => value);
    const narrowest = met.filter((code) => !met.some((other) => other.startsWith(`${code}.`)));
    const { constraints } = read.particulars;
    expect([...new Set(constraints.map(({ kind }) => kind))].toSorted()).toEqual(
      [...new Set(narrowest)].toSorted(),
    );
  });

  it('include what is applied for, and its certificate', () => {
    expect(read.description).not.toBe(noDescription);
    expect(read.particulars.ownership.certificate).toBe(sent.data.applicant.ownership?.certificate ?? null);
    expect(read.particulars.statements.length).toBeGreaterThan(0);
  });

  it('include a proposed fee and measures', () => {
    const lines = proposedLines(read, calendarDate('2026-06-01'), nationalLaw);
    const about = new Set(lines.map((line) => line.about));
    expect(about.has('measures')).toBe(true);
    expect(about.has('fee')).toBe(
      read.kind === 'application' && !/landDrainage|rightsOfWay/.test(read.applicationType),
    );
  });
});
