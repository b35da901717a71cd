import { describe, expect, it } from '@jest/globals';
import { withChosen } from './from-library.js';

const library = [
  {
    ...{ conditionId: 'time-limit', version: 2, from: '2026-04-01' },
    condition: {
      ...{ title: 'Time limit', text: 'Within three years.', reason: 'Section 91.', timing: 'compliance' },
      ...{ detailsRequired: false, applicationTypes: [], usual: true },
    },
  },
];
const row = (at: number) => ({
  [`f.conditions.${at}.text`]: 'Within three years.',
  [`f.conditions.${at}.reason`]: 'Section 91.',
  [`f.conditions.${at}.timing`]: 'compliance',
  [`f.conditions.${at}.detailsRequired`]: 'no',
  [`f.conditions.${at}.fromLibrary`]: 'time-limit@2',
});

describe('a library condition added to a form', () => {
  it('is a new row after the existing ones', () => {
    const written = { 'f.conditions.0.text': 'My own.', 'f.conditions.0.reason': 'Mine.' };
    expect(withChosen({ ...written, _library: 'time-limit' }, library)).toEqual({ ...written, ...row(1) });
  });

  it('replaces an empty row', () =>
    expect(withChosen({ 'f.conditions.0.text': '', _library: 'time-limit' }, library)).toEqual(row(0)));

  it('is not added if none was chosen', () =>
    expect(withChosen({ 'f.report': 'So far', _library: '' }, library)).toEqual({ 'f.report': 'So far' }));
});
