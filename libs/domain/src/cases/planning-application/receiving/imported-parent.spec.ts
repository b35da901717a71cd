import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import { caseReference, day, having, receive } from '../../../../test/a-case.js';
import { specify } from '../../../../test/given.js';
import { caseId } from '../../../values.js';
import { planningApplication } from '../decider.js';
import { permissionOf } from '../index.js';
import type { ImportedEnd } from './events.js';
import type { ImportCase } from './imported-case.js';

const given = specify(planningApplication);
const { type: _, caseReference: __, ...today } = receive();
const on = day('2026-05-31');
const granted: ImportedEnd = {
  ...{ ended: 'decided', endedOn: day('2016-06-01'), decision: 'granted', asWritten: 'PER', decidedBy: null },
  conditions: [{ number: 2, text: 'Bricks', reason: null, detailsRequired: true, discharged: false }],
  refusalReasons: [],
};
const bringIn = (changes: Partial<ImportCase> = {}): ImportCase => ({
  type: 'ImportCase',
  ...{ caseReference, source: 'Former system', formerReference: 'C/16/0123', on },
  received: { ...today, applicationType: 'pp.full.minor', receivedOn: day('2016-03-02') },
  ...{ invalid: null, valid: null, siteNotice: null, officer: null, history: granted },
  ...changes,
});

describe('an imported case that depends on an old permission', () => {
  const old = having(bringIn()).reduce(planningApplication.evolve, planningApplication.initial);
  const permission = permissionOf(old, nationalLaw) ?? null;
  const found = {
    applicationType: 'pp.full.minor',
    stage: 'determined',
    permission,
    conditions: [2],
  } as const;
  const held = { caseId: caseId('5c1f3b44-6f0a-4c3e-8d39-3a8f2f6f0a11'), reference: caseReference, found };
  const parent = { reference: 'C/16/0123', relation: 'discharge-of-conditions', held } as const;
  const details = (receivedOn: string, changes: Partial<ImportCase> = {}) =>
    bringIn({
      ...{ formerReference: 'C/26/0001', history: null, parent },
      received: { ...today, applicationType: 'approval.conditions', receivedOn: day(receivedOn) },
      ...changes,
    });

  it('is linked to the permission if it was received before the permission lapsed', () => {
    expect(permission).toMatchObject({ lapsesAfter: '2019-05-31' });
    given()
      .when(details('2019-05-31'))
      .expectLike({ type: 'ApplicationReceived' }, { type: 'CaseImported' }, { type: 'ParentLinked' });
  });

  it('is not linked to a permission that had lapsed, and the record says so', () =>
    given().when(details('2019-06-01')).expectLike(
      { type: 'ApplicationReceived' },
      { type: 'CaseImported' },
      {
        type: 'ParentRecordedElsewhere',
        reason: 'It lapsed after 2019-05-31, before this application was received',
      },
    ));

  it('stays linked to the permission if the case was decided elsewhere', () =>
    given()
      .when(details('2019-06-01', { history: { ...granted, endedOn: day('2019-08-01'), conditions: [] } }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'ParentLinked' },
        { type: 'CaseHistoryImported' },
      ));
});
