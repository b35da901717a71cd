import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { lawTables } from '#legislation';
import { dayOf, lawPage, page } from './page.js';

/** The formatter aligns table columns, which does not matter here. */
const unaligned = (text: string): string => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

describe('docs/law.md', () => {
  it('is the law in the code on the day it names: if not, run `npm run law`', async () => {
    const written = await readFile(page, 'utf8');
    expect(unaligned(written)).toBe(unaligned(lawPage(dayOf(written))));
  });

  it('has a section for each table of rules, with the confidence of each rule', () => {
    const text = lawPage(dayOf('in force on 2026-11-29'));
    expect(text.match(/^## /gm)).toHaveLength(lawTables.length + 1);
    expect(text).toMatch(/\| `planning\.minor` +\| Development that is not major: 8 weeks\. .* seen \|/);
  });
});
