import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './letter.js';

describe('the letter on the page to check', () => {
  it('has headings, lists and paragraphs as its recipient sees them', () =>
    expect(blocksOf('Reference: 1\nSite: 2\n\n# Missing\n\n* A plan\n* A fee\n\nYours')).toEqual([
      { kind: 'paragraph', lines: ['Reference: 1', 'Site: 2'] },
      { kind: 'heading', lines: ['Missing'] },
      { kind: 'list', lines: ['A plan', 'A fee'] },
      { kind: 'paragraph', lines: ['Yours'] },
    ]));
});
