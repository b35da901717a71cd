import { describe, it } from '@jest/globals';
import { addDays } from '#legislation';
import { another, day, given, monday, receive } from '../../../../test/a-case.js';
import type { ParentRelation } from '../vocabulary/linked-case.js';

const lapsesAfter = day('2026-02-28');
const found = {
  applicationType: 'pp.outline',
  stage: 'determined',
  permission: {
    ...({ applicationType: 'pp.outline', scale: 'minor' } as const),
    ...{ decidedOn: day('2023-03-01'), lapsesAfter },
    ...{ homes: 2, siteHectares: 0.1, floorSpaceSquareMetres: null },
  },
  conditions: [2, 3],
} as const;
const link = (relation: ParentRelation, more: object = {}) =>
  ({ type: 'LinkParent', parent: another, relation, found, on: monday, ...more }) as const;

/** What each type of application asks of a permission, and whether it comes too late once that has lapsed. */
const inTime: readonly (readonly [string, ParentRelation])[] = [
  ['approval.conditions', 'discharge-of-conditions'],
  ['amendment.nonMaterial', 'non-material-amendment'],
  ['amendment.minorMaterial', 'section-73'],
  ['approval.reservedMatters', 'reserved-matters'],
];
const atAnyTime: readonly (readonly [string, ParentRelation])[] = [
  ['obligation.modify', 'obligation'],
  ['pp.full', 'resubmission'],
];

describe('a permission that has lapsed', () => {
  it.each(inTime)(
    'accepts a dependent application (%s) received on its last day, and none received later',
    (applicationType, relation) => {
      const receivedOn = (on: typeof monday) =>
        given(receive({ applicationType, receivedOn: on })).when(link(relation));
      receivedOn(lapsesAfter).expectLike({ type: 'ParentLinked' });
      receivedOn(addDays(lapsesAfter, 1)).expectRejection('parent-lapsed');
    },
  );

  it.each(inTime)(
    'accepts a dependent application (%s) later too, if somebody records why it did not lapse',
    (applicationType, relation) => {
      const notLapsedReason = 'Work began on 3 March 2025: building control has the foundations';
      given(receive({ applicationType, receivedOn: monday }))
        .when(link(relation, { notLapsedReason }))
        .expectLike({ type: 'ParentLinked', notLapsedReason });
    },
  );

  it('accepts further conditions of an application whose first conditions it accepted', () => {
    const first = link('discharge-of-conditions', { conditions: [2], notLapsedReason: 'Work had begun' });
    given(receive({ applicationType: 'approval.conditions', receivedOn: monday }), first)
      .when(link('discharge-of-conditions', { conditions: [3] }))
      .expectLike({ type: 'ParentLinked', conditions: [2, 3] });
  });

  it.each(atAnyTime)('may be followed by %s at any time', (applicationType, relation) =>
    given(receive({ applicationType, receivedOn: monday }))
      .when(link(relation))
      .expectLike({ type: 'ParentLinked' }),
  );
});
