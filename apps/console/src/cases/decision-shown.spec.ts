import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { decisionShown } from './decision-shown.js';

const called = { person: (id: string) => (id === 'amina.hassan' ? 'Amina Hassan' : id) } as Called;
const undecided = {
  ...{ stage: 'to assess', decision: null, deemed: null, determination: null },
  ...{ recommendations: [], quashedOn: null, revokedOn: null, appeals: [] },
};
const shown = (of: object) =>
  decisionShown({ ...undecided, ...of } as unknown as Schemas['CaseView'], called, '/cases/cam/26-00001-FUL');

const refused = {
  ...{ decision: 'refuse', decidedOn: '2026-11-30', decidedBy: 'officer', signedBy: 'amina.hassan' },
  ...{ refusalReasons: ['It overlooks.'], conditions: [] },
};
const byOfficer = { by: 'officer', decision: 'refused', decidedOn: '2026-11-30', status: 'in-force' };
const inForce = { decision: refused, determination: byOfficer };
const by = (who: string, decision: string) => ({
  determination: { by: who, decision, decidedOn: '2026-12-01', status: 'in-force' },
});
const recommended = {
  ...{ recommendation: 'grant', by: 'amina.hassan', recordedAt: '2026-11-30T23:30:00Z' },
  ...{ conditions: [{}, {}], refusalReasons: [] },
};

describe('the decision on the page of a case', () => {
  it('is left out while nobody has recommended one', () => expect(shown({})).toBeNull());

  it('says who decided, who signed, why, and where the notice is', () =>
    expect(shown(inForce)).toMatchObject({
      ...{ title: 'Decision', how: 'on 30 November 2026, by an officer, signed by Amina Hassan' },
      ...{ refusalReasons: ['It overlooks.'], noticeAt: '/cases/cam/26-00001-FUL/papers/decision-notice' },
      since: null,
    }));

  it('says whether a court quashed it or the council revoked it', () => {
    expect(shown({ decision: refused, quashedOn: '2027-01-04' })?.since).toBe(
      'A court quashed it on 4 January 2027.',
    );
    expect(shown({ ...inForce, quashedOn: '2026-10-04' })?.since).toBe(
      'A court quashed an earlier decision on 4 October 2026.',
    );
    const revoked = { ...byOfficer, status: 'revoked' };
    expect(shown({ decision: refused, determination: revoked, revokedOn: '2027-01-04' })?.since).toBe(
      'It was revoked on 4 January 2027.',
    );
  });

  it('is the new recommendation once a case is decided again after a court quashed its decision', () =>
    expect(
      shown({
        ...{ decision: refused, quashedOn: '2027-01-04' },
        ...{ stage: 'to decide', recommendations: [recommended] },
      })?.title,
    ).toBe('Recommendation'));

  it('says what an inspector decided on appeal', () => {
    const appeals = [{ outcome: 'allowed', decidedOn: '2027-01-04' }, { outcome: 'withdrawn' }];
    expect(shown({ ...inForce, appeals })?.since).toBe(
      'On 4 January 2027 an inspector decided: appeal allowed.',
    );
    expect(shown({ ...by('inspectorate', 'refused'), appeals })).toMatchObject({
      how: 'on 1 December 2026, by an inspector, because nobody decided in time',
      since: null,
    });
  });

  it('says that the law, the Secretary of State or another system decided it, without a notice', () => {
    const deemed = { deemed: { outcome: 'prior-approval-deemed', from: '2026-12-01' } };
    expect(shown({ ...by('law', 'deemed'), ...deemed, decision: refused })).toMatchObject({
      ...{ words: 'Prior approval given by silence' },
      ...{ how: 'on 1 December 2026, because nobody decided in time', noticeAt: null },
    });
    expect(shown(by('law', 'deemed'))).toMatchObject({ words: 'Details approved by silence' });
    expect(shown(by('secretaryOfState', 'granted'))).toMatchObject({
      ...{ how: 'on 1 December 2026, by the Secretary of State', noticeAt: null },
    });
    expect(shown(by('elsewhere', 'granted'))).toMatchObject({
      ...{ how: 'on 1 December 2026, before the case came here', noticeAt: null },
    });
  });

  it.each(['to decide', 'at committee', 'awaiting obligation', 'called in'])(
    'is the recommendation while a case is %s',
    (stage) =>
      expect(shown({ stage, recommendations: [recommended] })).toMatchObject({
        ...{ title: 'Recommendation', how: 'on 30 November 2026, by Amina Hassan', conditions: 2 },
        noticeAt: null,
      }),
  );

  it('is not a recommendation that was returned to the officer', () =>
    expect(shown({ stage: 'to assess', recommendations: [recommended] })).toBeNull());
});
