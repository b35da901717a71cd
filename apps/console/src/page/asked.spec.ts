import { describe, expect, it } from '@jest/globals';
import { addressWith, pageAsked, pagesOf, wordsAsked } from './asked.js';

describe('the query of a page', () => {
  it.each([
    ['3', 3],
    ['0', 1],
    ['-1', 1],
    ['12345', 1],
    ['two', 1],
    [undefined, 1],
  ])('reads page %p as %d', (text, page) => expect(pageAsked(text)).toBe(page));

  it('returns no more than was requested', () => {
    expect(addressWith('/work', { show: 'late', page: '', council: undefined })).toBe('/work?show=late');
    expect(addressWith('/work', {})).toBe('/work');
    expect(addressWith('/search', { q: 'a&b' })).toBe('/search?q=a%26b');
  });

  it('limits the length of input', () => {
    expect(wordsAsked(' mill lane ')).toBe('mill lane');
    expect(wordsAsked('x'.repeat(300))).toHaveLength(200);
  });
});

describe('the pages of a list', () => {
  const pages = (page: number, total: number) => pagesOf({ page, total, size: 20 }, (to) => `?page=${to}`);

  it('link to the neighbouring pages', () =>
    expect(pages(2, 41)).toEqual({ page: 2, last: 3, before: '?page=1', after: '?page=3' }));

  it('are one if the list is empty', () =>
    expect(pages(1, 0)).toEqual({ page: 1, last: 1, before: null, after: null }));
});
