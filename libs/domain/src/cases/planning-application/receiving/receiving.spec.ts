import { describe, it } from '@jest/globals';
import {
  another,
  caseReference,
  day,
  dylan,
  given,
  granted,
  later,
  markValid,
  monday,
  receive,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import type { CaseReference } from '../../../values.js';

const link = {
  type: 'LinkParent',
  parent: another,
  relation: 'resubmission',
  found: { applicationType: 'pp.full', stage: 'withdrawn', permission: null, conditions: [] },
  on: monday,
} as const;
const permission = {
  applicationType: 'pp.full',
  scale: 'minor',
  ...{ homes: 2, siteHectares: 0.1, floorSpaceSquareMetres: null },
  decidedOn: day('2026-01-05'),
  lapsesAfter: day('2029-01-04'),
} as const;
const varying = receive({ applicationType: 'amendment.minorMaterial' });
const permissionInForce = {
  applicationType: 'pp.full',
  stage: 'determined',
  permission,
  conditions: [2],
} as const;
const vary = { ...link, relation: 'section-73', found: permissionInForce } as const;
const notGranted = { ...permissionInForce, permission: null } as const;
const close = {
  goesOn: { ...another, stage: 'live' },
  type: 'CloseAsDuplicate',
  duplicateOf: another.reference,
  reason: 'Sent twice',
  by: dylan,
  on: monday,
} as const;
const details = receive({ applicationType: 'approval.conditions' });
const pay = { ...make.RecordPayment(monday, 0), amountPence: 54_800 };

describe('receiving an application', () => {
  it('takes effect on the statutory day of receipt', () =>
    given()
      .when(receive({ receivedOn: later }))
      .expectLike({ type: 'ApplicationReceived', effectiveOn: later, caseReference }));
  it('may be retried with a new case number if the outcome of the first attempt is unknown', () =>
    given(receive())
      .when(receive({ caseReference: '26/00018/HFUL' as CaseReference }))
      .expectNothing());
  it('refuses different contents under the same submission id', () =>
    given(receive())
      .when(receive({ payloadSha256: 'cd' }))
      .expectRejection('submission-differs'));
});

describe('the parent permission of an application', () => {
  it('can be named at any time', () =>
    given(...granted)
      .when(link)
      .expectLike({ type: 'ParentLinked', relation: 'resubmission', parent: another, permission: null }));
  it('is recorded with the details that matter for the application', () =>
    given(varying).when(vary).expectLike({ type: 'ParentLinked', relation: 'section-73', permission }));
  it('must be on record here; an older one is recorded by its reference, with a reason', () => {
    given(varying)
      .when({ ...vary, found: 'not-on-record' })
      .expectRejection('unknown-linked-case');
    given(varying)
      .when({ ...make.RecordParentElsewhere(monday, 0), relation: 'section-73' })
      .expectLike({ type: 'ParentRecordedElsewhere', reference: 'C/98/1' });
  });
  it('has the relation that the application type requires', () =>
    given(receive()).when(vary).expectRejection('relation-not-for-type'));
  it('must be granted, unless the application is another attempt after a refusal', () => {
    given(varying)
      .when({ ...vary, found: notGranted })
      .expectRejection('parent-not-granted');
    given(receive())
      .when({ ...link, found: notGranted })
      .expectLike({ type: 'ParentLinked', permission: null });
    given(receive())
      .when({ ...link, found: { ...notGranted, stage: 'live' } })
      .expectRejection('parent-not-ended');
  });
  it('must be an outline permission if reserved matters are applied for', () => {
    const matters = receive({ applicationType: 'approval.reservedMatters' });
    const reserved = { ...vary, relation: 'reserved-matters' } as const;
    given(matters).when(reserved).expectRejection('parent-not-outline');
    given(matters)
      .when({ ...reserved, found: { ...permissionInForce, applicationType: 'pp.outline' } })
      .expectLike({ type: 'ParentLinked' });
  });
  it('must be the one whose reference was given', () =>
    given(receive())
      .when({ ...link, found: 'another-reference' })
      .expectRejection('parent-differs'));
  it('lists the conditions whose details are submitted, and more can be added later', () => {
    const of = (...conditions: number[]) =>
      ({ ...vary, relation: 'discharge-of-conditions', conditions }) as const;
    given(details)
      .when(of(2))
      .expectLike({ type: 'ParentLinked', conditions: [2] });
    given(details).when(of(1)).expectRejection('no-details-needed');
    given(varying)
      .when({ ...vary, conditions: [2] })
      .expectRejection('no-details-needed');
    given(details, of(2)).when(of(2)).expectNothing();
    given(details, of(2))
      .when({ ...of(3), found: { ...permissionInForce, conditions: [2, 3] } })
      .expectLike({ type: 'ParentLinked', conditions: [2, 3] });
  });
  it('may be named a second time without effect', () => given(varying, vary).when(vary).expectNothing());
  it('is one permission only: a second is refused', () =>
    given(...validated, link)
      .when({ ...link, parent: { ...another, caseId: 'other' as typeof another.caseId } })
      .expectRejection('parent-known'));
  it('cannot be the case itself', () =>
    given(...validated)
      .when({ ...link, parent: { ...another, reference: caseReference } })
      .expectRejection('parent-of-itself'));
});

describe('an application that was submitted twice', () => {
  it('is closed as a duplicate, and its fee is transferred to the other case instead of refunded', () =>
    given(receive(), pay)
      .when(close)
      .expectLike(
        { type: 'ApplicationClosedAsDuplicate', duplicateOf: another.reference },
        { type: 'PaymentMovedAway', amountPence: 54_800, to: { of: 'case', ...another } },
      ));
  it('keeps an amount that is due to be refunded, and transfers no more than it holds', () => {
    const more = { ...pay, paymentId: 'p2', reference: 'gp2', amountPence: 52_800 };
    const assess = {
      type: 'AssessFee',
      proposal: { development: { housesAltered: 1 } },
      on: monday,
    } as const;
    given(receive(), assess, pay, more)
      .when(close)
      .expectLike(
        { type: 'ApplicationClosedAsDuplicate' },
        { type: 'PaymentMovedAway', amountPence: 52_800 },
      );
  });
  it.each(['duplicate', 'withdrawn', 'returned'] as const)(
    'is not a duplicate of an application that is at the stage: %s',
    (stage) =>
      given(receive())
        .when({ ...close, goesOn: { ...another, stage } })
        .expectRejection(stage === 'duplicate' ? 'duplicate-of-duplicate' : 'duplicate-of-closed'),
  );
  it('is not a duplicate of a case that does not exist', () =>
    given(receive())
      .when({ ...close, goesOn: null })
      .expectRejection('unknown-linked-case'));
  it('can be a duplicate of another case', () =>
    given(receive())
      .when({ ...close, duplicateOf: caseReference, goesOn: null })
      .expectRejection('duplicate-of-itself'));
  it('cannot be closed as a duplicate after it was accepted as valid', () =>
    given(...validated)
      .when(close)
      .expectRejection('case-live'));
  it('stays the duplicate of the case that was named', () =>
    given(receive(), close)
      .when({ ...close, goesOn: { ...close.goesOn, reference: '26/00100/HFUL' as CaseReference } })
      .expectRejection('case-duplicate'));
});

describe('withdrawing an application', () => {
  it('refunds the fee before the application was valid', () =>
    given(receive(), pay)
      .when(withdraw)
      .expectLike({ type: 'ApplicationWithdrawn' }, { type: 'RefundDue', amountPence: 54_800 }));
  it('keeps the fee once the application was valid', () =>
    given(receive(), pay, markValid())
      .when({ ...withdraw, on: later })
      .expectLike({ type: 'ApplicationWithdrawn', withdrawnOn: later }));
  it('is possible while the Secretary of State decides', () =>
    given(...validated, make.CallIn(monday, 0))
      .when(withdraw)
      .expectLike({ type: 'ApplicationWithdrawn' }));
  it('comes too late after the decision', () =>
    given(...granted)
      .when({ ...withdraw, on: day('2026-04-02') })
      .expectRejection('case-determined'));
});
