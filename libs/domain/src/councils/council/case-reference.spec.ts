import { describe, expect, it } from '@jest/globals';
import { mayBeAllotted } from './case-reference.js';

describe('a reference in the format of the former system', () => {
  it.each([
    ['{yy}/{number}/{suffix}', '26/00101/FUL', true],
    ['{yy}/{number}/{suffix}', '26-00101-ful', true],
    ['{yy}/{number}/{suffix}', '25/00101/FUL', false],
    ['{yy}/{number}/{suffix}', '26/00101/FUL/1', false],
    ['{yy}/{number}/{suffix}', 'C/26/0101', false],
    ['E/{yyyy}/{number}', 'E/2027/101', true],
    ['E/{yyyy}/{number}', 'E/1997/101', false],
    ['{number}', '101', true],
  ])('in the format %s, %s may be allotted here: %s', (format, reference, may) =>
    expect(mayBeAllotted(format, reference, 2026)).toBe(may),
  );
});
