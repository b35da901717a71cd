import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { committeeShown } from './committee-shown.js';

const referred = {
  ...{ referredOn: '2026-11-02', meetsOn: null, resolution: null, resolvedOn: null, votes: null },
};
const shown = (committee: object | null, subjectToObligation = false) =>
  committeeShown({ committee, resolutions: [{ subjectToObligation }] } as unknown as Schemas['CaseView']);

describe('the committee on the page of a case', () => {
  it('is left out for a case that was never sent to it', () => expect(shown(null)).toBeNull());

  it('says that the case waits for a meeting', () =>
    expect(shown(referred)).toBe('Referred on 2 November 2026, on no agenda yet.'));

  it('says what the members resolved, and what the grant waits for', () => {
    const resolved = {
      ...referred,
      ...{ meetsOn: '2026-12-01', resolution: 'grant', resolvedOn: '2026-12-01' },
    };
    expect(shown(resolved)).toBe(
      'Referred on 2 November 2026, on the agenda of 1 December 2026. Resolved to grant it on 1 December 2026.',
    );
    expect(shown(resolved, true)).toContain('on 1 December 2026, subject to a planning obligation.');
    const votes = { for: 5, against: 4, abstained: 1, movedBy: 'A', secondedBy: 'B', castingVote: true };
    expect(shown({ ...resolved, votes })).toMatch(
      /5 for, 4 against, 1 abstained; the chair’s casting vote carried it\. Moved by A, seconded by B\.$/,
    );
  });
});
