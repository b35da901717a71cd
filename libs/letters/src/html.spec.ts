import { expect, it } from '@jest/globals';
import { aLetter } from '../test/a-letter.js';
import { html } from './index.js';

const page = html(aLetter);

it('a letter as a page has the same content as the PDF, in the same order', () => {
  const words = page.replace(/<style>.*<\/style>/, '').replace(/<[^>]+>/g, ' ');
  const inOrder = [
    'Łukasz',
    '30 November 2026',
    'Reference',
    'Tŷ',
    'Conditions',
    'Reason:',
    'Plans',
    'Elevations',
  ];
  const places = inOrder.map((word) => words.indexOf(word));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

it('a letter as a page runs no script and requests nothing, even if a user wrote markup into it', () => {
  expect(page).toContain('Tŷ &lt;Gwyn&gt;');
  expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(/i);
  expect(page).toContain('<html lang="en-GB">');
});
