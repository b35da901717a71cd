import { describe, expect, it } from '@jest/globals';
import { placeInFile } from './place-in-file.js';
import { notReadInWords } from './submission-file.js';

describe('the place of a fault in a submitted file', () => {
  it.each([
    ['/metadata/id', 'Metadata, id'],
    ['/metadata/submittedAt', 'Metadata, submitted at'],
    ['/data/application/type/value', 'Application, type, value'],
    ['/files/1/name', 'File 2, name'],
    ['/data', ''],
    ['', ''],
  ])('%s is said as “%s”', (pointer, said) => expect(placeInFile(pointer)).toBe(said));

  it('is before its reason on the page, never as a pointer', () => {
    const errors = [
      { field: '/metadata/id', because: 'It is missing.' },
      { field: '', because: 'It is not JSON.' },
    ];
    expect(notReadInWords({ errors, detail: '' })).toEqual([
      'Metadata, id: It is missing.',
      'It is not JSON.',
    ]);
  });
});
