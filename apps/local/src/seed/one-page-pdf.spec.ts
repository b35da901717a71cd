import { describe, expect, it } from '@jest/globals';
import { onePagePdf } from './one-page-pdf.js';

const page = onePagePdf(['Site plan (proposed)', '1 Mill Road', 'Łódź \\ £5']);
const text = page.toString('latin1');

describe('the PDF of a generated file', () => {
  it('has every object at the offset in its table', () => {
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    const places = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places).toHaveLength(5);
    for (const [at, place] of places.entries())
      expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
    const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(text)!;
    expect(text.slice(Number(start))).toMatch(/^xref\n0 6\n/);
    const [, length, content] = /<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(text)!;
    expect(content).toHaveLength(Number(length));
  });

  it('has its words, with special characters escaped', () => {
    expect(text).toContain('(Site plan \\(proposed\\))');
    expect(text).toContain('(?\u00f3d? \\\\ £5)');
  });
});
