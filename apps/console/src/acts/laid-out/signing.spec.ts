import { describe, expect, it } from '@jest/globals';
import type { Begun } from '../begun.js';
import { signing } from './signing.js';

const because = { rule: 'Schedule 2: major development.', source: 'Regs', confidence: 'K', steps: [] };
const condition = (text: string) => ({ text, reason: 'Amenity.' });
const recommended = {
  ...{ recommendation: 'grant', by: 'dylan.price', recordedAt: '2026-11-30T10:00:00Z', report: 'No harm.' },
  ...{ conditions: [condition('As recommended.')], refusalReasons: [] },
};
const resolved = {
  ...{ resolution: 'grant', resolvedOn: '2026-12-01', subjectToObligation: true },
  ...{ conditions: [condition('As the members changed it.')], refusalReasons: [] },
};
const view = {
  ...{ recommendations: [recommended], resolutions: [], committeeReferrals: [{ because }] },
  ...{ representations: [], siteVisits: [], obligation: null },
};
const shown = (of: object) =>
  signing({
    view: { ...view, ...of },
    ...{ acts: { acts: [] }, called: { person: (id: string) => id }, head: { href: '/cases/cam/1' } },
  } as unknown as Begun);

describe('the page for signing a decision', () => {
  it('shows who decides, by the scheme of delegation, and what was recommended', () => {
    const page = shown({ standing: { whoDecides: { value: 'officer', because } } });
    expect(page.rule).toMatchObject({ who: 'an officer', rule: because.rule });
    expect(page.recommended?.conditions).toEqual(recommended.conditions);
    expect(page.resolved).toBeNull();
  });

  it('shows the committee and the rule that sent the case there, the resolution with its conditions, and the deed', () => {
    const page = shown({
      standing: { whoDecides: null },
      resolutions: [resolved],
      obligation: { heads: [], completedOn: '2026-12-02' },
    });
    expect(page.rule).toMatchObject({ who: 'the committee', rule: because.rule });
    expect(page.recommended?.conditions).toEqual(resolved.conditions);
    expect(page.resolved).toMatchObject({ on: '2026-12-01' });
    expect(page.obligationDatedOn).toBe('2026-12-02');
  });

  it('shows the recommendation without the conditions of a meeting that deferred the case', () => {
    const page = shown({
      standing: { whoDecides: { value: 'officer', because } },
      resolutions: [{ ...resolved, resolution: 'defer', conditions: [] }],
    });
    expect(page.recommended?.conditions).toEqual(recommended.conditions);
  });
});
