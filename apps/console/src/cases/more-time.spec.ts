import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { moreTimeInWords } from './more-time.js';

type Asked = Schemas['CaseView']['extensions'][number];
const asked = {
  ...{ decideBy: '2027-01-15', proposedBy: 'applicant', reason: 'To amend the roof' },
  ...{ agreed: null, rejected: null },
} as Asked;

describe('a request for more time', () => {
  it('says until when, who asked and why, and that nobody has answered', () =>
    expect(moreTimeInWords(asked)).toBe(
      'Until 15 January 2027, asked for by the applicant: To amend the roof. There is no answer yet.',
    ));

  it('says how it was answered', () => {
    const agreed = { agreedOn: '2026-12-01' } as Asked['agreed'];
    expect(moreTimeInWords({ ...asked, agreed })).toMatch(/ Agreed in writing on 1 December 2026\.$/);
    const rejected = { rejectedOn: '2026-12-02' } as Asked['rejected'];
    expect(moreTimeInWords({ ...asked, rejected })).toMatch(/ Not agreed, 2 December 2026\.$/);
  });
});
