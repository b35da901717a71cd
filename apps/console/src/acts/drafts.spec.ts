import { describe, expect, it } from '@jest/globals';
import { heldIn, savedInWords } from './drafts.js';

const draft = {
  ...{ command: 'recommendation', revision: 2, savedAt: '2026-11-30T14:10:00Z' },
  savedBy: { id: 'dylan.price', name: 'Dylan Price' },
};

describe('a draft in a form', () => {
  it('fills only the fields that it was saved from', () =>
    expect(
      heldIn({
        ...draft,
        content: { 'f.report': 'So far', 'f.documents': ['a', 'b'], _key: 'k', 'f.odd': { of: 'another' } },
      }),
    ).toEqual({ 'f.report': 'So far', 'f.documents': ['a', 'b'] }));

  it('says who saved it, and when', () =>
    expect(savedInWords({ ...draft, content: {} })).toBe('Saved by Dylan Price, 30 November 2026 at 2:10pm'));
});
