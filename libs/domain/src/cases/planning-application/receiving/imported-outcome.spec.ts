import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import { caseReference, day, having } from '../../../../test/a-case.js';
import { bringIn, given, granted, on, stateOf, withdrawn } from '../../../../test/imported-history.js';
import { caseId } from '../../../values.js';
import { permissionOf } from '../index.js';
import type { ImportCase } from './imported-case.js';

describe('an imported case that had already ended', () => {
  it('is kept with its outcome, from any year, without applying any law', () => {
    given()
      .when(bringIn({ publishedOn: on }))
      .expectLike(
        { type: 'ApplicationReceived', effectiveOn: day('1994-03-02') },
        { type: 'CaseImported' },
        { type: 'ApplicationPublished', publishedOn: on },
        { type: 'CaseHistoryImported', effectiveOn: day('1994-06-01'), decision: 'granted' },
      );
    given()
      .when(bringIn({ valid: { validFrom: day('1994-03-03'), decideBy: null, eia: false, extensions: [] } }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'ApplicationValidated', validFrom: day('1994-03-03') },
        { type: 'CaseHistoryImported' },
      );
  });

  it('is a permission that other cases can depend on, with its original condition numbers', () => {
    const state = stateOf(...having(bringIn()));
    expect(state).toMatchObject({
      stage: 'determined',
      determination: { by: 'elsewhere', decision: 'granted' },
    });
    expect(permissionOf(state, nationalLaw)).toMatchObject({ decidedOn: '1994-06-01' });
    const { determination } = state as Extract<typeof state, { stage: 'determined' }>;
    expect([...determination.conditions].map(([number, { status }]) => [number, status])).toEqual([
      [2, 'to-discharge'],
      [5, 'discharged'],
    ]);
    const linked = { caseId: caseId('6f3a0d52-8f6f-4f2b-9d0e-0c3b6f5d7a11'), reference: caseReference };
    given(...having(bringIn()))
      .when({
        ...{ type: 'FollowLinkedCase', linked, relation: 'discharge-of-conditions', conditions: [2] },
        ...{
          description: 'Bricks',
          says: { is: 'decided', decision: 'granted', decidedOn: on },
          asOf: 3,
          on,
        },
      })
      .expectLike(
        { type: 'DetailsSubmitted' },
        { type: 'ConditionDischarged', condition: 2 },
        { type: 'LinkedCaseDecided' },
      );
  });

  it.each(['withdrawn', 'returned', 'disposed'] as const)('may have been %s, on an unknown day', (ended) =>
    given()
      .when(bringIn({ history: { ...withdrawn, ended } }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'CaseHistoryImported', effectiveOn: on, endedOn: null },
      ),
  );

  it.each<[string, Partial<ImportCase>]>([
    ['decision-missing', { history: { ...granted, decision: null } }],
    ['decision-missing', { history: { ...granted, endedOn: null } }],
    ['decision-missing', { history: { ...withdrawn, decision: 'granted' } }],
    ['before-received', { history: { ...granted, endedOn: day('1994-03-01') } }],
    ['day-in-the-future', { history: { ...granted, endedOn: day('2026-06-01') } }],
    [
      'condition-twice',
      { history: { ...granted, conditions: [granted.conditions[0]!, granted.conditions[0]!] } },
    ],
  ])('is refused with %s', (code, changes) => given().when(bringIn(changes)).expectRejection(code));
});
