import { describe, it } from '@jest/globals';
import {
  amina,
  another,
  day,
  dylan,
  hangsElsewhere,
  having,
  markValid,
  receive,
} from '../../../test/a-case.js';
import { specify } from '../../../test/given.js';
import { planningApplication } from './decider.js';
import { type PlanningApplicationCommand, relationNeeded } from './index.js';

const on = day('2026-03-10');
const lapsed = day('2026-04-20');
const valid = (applicationType: string, ...more: readonly PlanningApplicationCommand[]) =>
  specify(planningApplication)(
    ...having(
      receive({ applicationType }),
      ...(relationNeeded(applicationType) ? [hangsElsewhere(relationNeeded(applicationType)!)] : []),
      markValid({ decideBy: day('2026-04-13') }),
      ...more,
    ),
  );
const treesMayGo = { type: 'NoteDeemedOutcome', on: lapsed } as const;

describe('acts that some application types do not allow', () => {
  const callIn = { type: 'CallIn', directionReference: 'PCU/1', directedOn: on, on } as const;
  it.each(['wtt.notice', 'preApp', 'amendment.nonMaterial', 'ldc.proposed'])(
    'a call-in is refused for %s',
    (type) => valid(type).when(callIn).expectRejection('call-in-not-possible'),
  );
  it('a call-in is allowed for an application for permission or consent', () =>
    valid('pp.outline').when(callIn).expectLike({ type: 'CalledIn' }));

  const heads = [{ subject: 'Homes', summary: 'Affordable', amountPence: null }];
  const agree = { type: 'AgreeHeadsOfTerms', entryId: 'h', agreedOn: on, heads, on } as const;
  it('a planning obligation is refused for a tree notice', () => {
    valid('wtt.notice').when(agree).expectRejection('obligation-not-possible');
    valid('pa.part3.classMA').when(agree).expectLike({ type: 'ObligationHeadsAgreed' });
  });

  const lodge = {
    type: 'LodgeAppeal',
    against: 'refusal',
    ...{ appealId: 'a', inspectorateReference: 'APP/1', lodgedOn: lapsed, on: lapsed },
  } as const;
  it.each(['wtt.notice', 'preApp', 'environmentalImpact.screening'])('an appeal is refused for %s', (type) =>
    valid(type).when(lodge).expectRejection('no-right-of-appeal'),
  );

  const amend = {
    type: 'GrantNMA',
    ...{ entryId: 'n', amendedOn: lapsed, description: 'Another tree', linked: another, on: lapsed },
  } as const;
  const revoke = {
    type: 'RevokeDecision',
    reason: 'Unsafe',
    by: dylan,
    confirmedBy: amina,
    on: lapsed,
  } as const;
  it('the steps after a permission are refused for a tree notice, because silence on it grants no permission', () => {
    valid('wtt.notice', treesMayGo).when(amend).expectRejection('not-a-permission');
    valid('wtt.notice', treesMayGo).when(revoke).expectRejection('nothing-to-revoke');
  });
});
