import { describe, expect, it } from '@jest/globals';
import { fileInWords, sizeInWords } from './sizes.js';

describe('the size of a file', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_450, '1.4 kB'],
    [1_440_000, '1.4 MB'],
    [104_857_600, '105 MB'],
    [2_000_000_000, '2 GB'],
  ])('%p is %p', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));

  it('is shown with its type, in everyday words if possible', () => {
    expect(fileInWords('application/pdf', 1_440_000)).toBe('PDF, 1.4 MB');
    expect(fileInWords('image/heic', null)).toBe('image/heic');
    expect(fileInWords(null, null)).toBe('');
  });
});
