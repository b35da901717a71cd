import { describe, expect, it } from '@jest/globals';
import { differsFrom } from '../browser/structure.js';

const reference = '# My work\nh1 My work (whole)\n? nav (whole)\n* table (whole)\nh2 … (left)\n';

describe('the structure of a page, compared with its reference', () => {
  it.each([
    [['h1 My work (whole)', 'h2 Later (left)'], []],
    [['h1 My work (whole)', 'nav (whole)', 'table (whole)', 'table (whole)', 'h2 N (left)'], []],
    [['h1 My work (whole)'], ['missing: h2 … (left)']],
    [
      ['h1 My work (left)', 'h2 Later (left)'],
      [
        'not expected here: h1 My work (left)',
        'not expected here: h2 Later (left)',
        'missing: h1 My work (whole)',
        'missing: h2 … (left)',
      ],
    ],
    [['h1 My work (whole)', 'form (whole)', 'h2 Later (left)'], ['not expected here: form (whole)']],
  ])('%j', (found, faults) => expect(differsFrom(reference, found)).toEqual(faults));
});
