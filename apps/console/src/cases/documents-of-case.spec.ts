import { describe, expect, it } from '@jest/globals';
import { documentsOf } from './documents-of-case.js';

const photograph = {
  ...{ documentId: 'd 1', kind: 'photograph', title: 'The gate', receivedOn: '2026-11-02' },
  ...{ mediaType: 'image/jpeg', bytes: 80_000, stored: true, scanned: 'clean', publishStatus: 'publish' },
  ...{ drawingNumber: null, supersededBy: null, location: null },
};
const pictureOf = (change: object) =>
  documentsOf({ documents: [{ ...photograph, ...change }] } as never, '/cases/cam/1').current[0]!.picture;

describe('the documents to be checked before they are published', () => {
  const toLookAt = (change: object) => {
    const documents = [{ ...photograph, publishStatus: 'not-assessed' }];
    return documentsOf({ documents, publishedOn: null, ...change } as never, '/cases/cam/1').toLookAt;
  };

  it('are none once a case has ended that was never on the register', () => {
    expect(toLookAt({ stage: 'to validate' })).toBe(1);
    expect(toLookAt({ stage: 'withdrawn' })).toBe(0);
    expect(toLookAt({ stage: 'withdrawn', publishedOn: '2026-11-13' })).toBe(1);
  });
});

describe('a withheld document', () => {
  it('is shown with the reason, and another without one', () => {
    const documents = [
      { ...photograph, publishStatus: 'withhold', withheldReason: 'It shows a child.' },
      { ...photograph, documentId: 'd 2', withheldReason: null },
    ];
    const { current } = documentsOf({ documents } as never, '/cases/cam/1');
    expect(current.map(({ status, withheldReason }) => [status.words, withheldReason])).toEqual([
      ['Withheld', 'It shows a child.'],
      ['Published', null],
    ]);
  });
});

describe('the thumbnail of a document', () => {
  it('is the file itself', () => expect(pictureOf({})).toBe('/cases/cam/1/documents/d%201'));

  it.each([
    ['that is not published, since each look at it is recorded', { publishStatus: 'withhold' }],
    ['that nobody has assessed', { publishStatus: 'not-assessed' }],
    ['that no scanner has seen', { scanned: null }],
    ['that is infected', { scanned: 'infected' }],
    ['that is not held here', { stored: false }],
    ['that is not a picture', { mediaType: 'application/pdf' }],
    ['of unknown size', { bytes: null }],
    ['that is large', { bytes: 900_000 }],
  ])('is not shown for a file %s', (_, change) => expect(pictureOf(change)).toBeNull());
});
