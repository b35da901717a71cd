import { describe, expect, it } from '@jest/globals';
import { addressWith, pageAsked, pagesOf, wordsAsked } from './asked.js';

describe('what an address asks for', () => {
  it.each([
    ['3', 3],
    ['0', 1],
    ['-1', 1],
    ['12345', 1],
    ['two', 1],
    [undefined, 1],
  ])('page %p is %d', (text, page) => expect(pageAsked(text)).toBe(page));

  it('holds no more than was asked', () => {
    expect(addressWith('/work', { show: 'late', page: '', council: undefined })).toBe('/work?show=late');
    expect(addressWith('/work', {})).toBe('/work');
    expect(addressWith('/search', { q: 'a&b' })).toBe('/search?q=a%26b');
  });

  it('is not longer than anybody would write', () => {
    expect(wordsAsked(' mill lane ')).toBe('mill lane');
    expect(wordsAsked('x'.repeat(300))).toHaveLength(200);
  });
});

describe('the pages of a list', () => {
  const pages = (page: number, total: number) => pagesOf({ page, total, size: 20 }, (to) => `?page=${to}`);

  it('lead to those beside', () =>
    expect(pages(2, 41)).toEqual({ page: 2, last: 3, before: '?page=1', after: '?page=3' }));

  it('are one where the list is empty', () =>
    expect(pages(1, 0)).toEqual({ page: 1, last: 1, before: null, after: null }));
});
