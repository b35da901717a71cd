import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandIn } from '../acts/described.js';
import { unsaid } from '../acts/words/unsaid.js';
import { officeForm, officePathAt, officePaths } from './office-forms.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

/** The path parameters that the page of each subject knows. */
const bySubject = {
  people: [],
  person: ['officer'],
  councils: [],
  council: ['council', 'member'],
  statement: ['council', 'month'],
  charges: ['council'],
  charge: ['council', 'chargeId'],
} as const satisfies Record<string, readonly string[]>;

describe('the forms for people and councils', () => {
  it.each(officePaths)('have labels for each field of %s', (path) => {
    const { schema } = commandIn(document, path);
    const { fields = {} } = officeForm(path);
    expect(unsaid(schema, fields)).toEqual([]);
    expect(Object.keys(fields).filter((name) => !schema?.properties?.[name])).toEqual([]);
  });

  it.each(officePaths)('ask for the path parameters of %s that the page does not know', (path) => {
    const { names = {}, subject } = officeForm(path);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const own: readonly string[] = bySubject[subject];
    expect(Object.keys(names).sort()).toEqual(named.filter((name) => !own.includes(name)).sort());
  });

  it('call no field optional that is needed in the cases that its hint names', () => {
    const fields = officePaths.flatMap((path) => Object.values(officeForm(path).fields ?? {}));
    const needed = fields.filter(({ hint }) => /\bNeeded\b/.test(hint ?? ''));
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter(({ sometimes }) => !sometimes)).toEqual([]);
  });

  it('have one address each', () => {
    for (const path of officePaths)
      expect(officePathAt(officeForm(path).subject, officeForm(path).address)).toBe(path);
  });

  it('are offered to the people who may use them according to the API', () => {
    for (const path of officePaths)
      expect([path, commandIn(document, path).roles.length]).not.toEqual([path, 0]);
  });

  it('have buttons that say what they do', () => {
    for (const path of officePaths)
      expect(officeForm(path).button).not.toMatch(/^(OK|Submit|Save|Yes|Continue)\b/i);
  });
});
