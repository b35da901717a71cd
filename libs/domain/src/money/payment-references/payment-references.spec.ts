import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import type { CaseReference } from '../../values.js';
import { caseId, councilCode } from '../../values.js';
import {
  type HoldingCase,
  type PaymentHolder,
  paymentReference,
  paymentReferenceStream,
  placeOf,
} from './index.js';

const given = specify(paymentReference);
const on = calendarDate('2026-06-01');
const of = (number: number, council = 'CAM', paymentId = 'p1'): HoldingCase => ({
  of: 'case',
  council: councilCode(council),
  caseId: caseId(`00000000-0000-4000-8000-00000000000${number}`),
  caseReference: `26/0000${number}/FUL` as CaseReference,
  payment: { paymentId, amountPence: 54_800, paidOn: on, method: 'online', reference: 'BACS 77/1' },
});
const charge: PaymentHolder = {
  ...{ of: 'charge', council: councilCode('CAM'), chargeId: 'ppa-1' },
  payment: { paymentId: 'p1', amountPence: 54_800, reference: 'BACS 77/1' },
};
const statement: PaymentHolder = {
  ...{ of: 'statement', council: councilCode('CAM'), month: '2026-05' as never },
  payment: { paymentId: 's1', amountPence: 54_800, reference: 'BACS 77/1' },
};
const claim = (holder: PaymentHolder) => ({ type: 'ClaimPaymentReference', holder, on }) as const;
const claimed = (holder: PaymentHolder) =>
  ({ type: 'PaymentReferenceClaimed', effectiveOn: on, holder }) as const;
const release = (holder: PaymentHolder) =>
  ({ type: 'ReleasePaymentReference', holder: placeOf(holder), because: 'payment-reversed', on }) as const;

const because = 'payment-reversed';
const released = { type: 'PaymentReferenceReleased', effectiveOn: on, holder: of(1), because } as const;

describe('the reference of a payment', () => {
  it('is claimed for a payment of one case', () =>
    given()
      .when(claim(of(1)))
      .expect(claimed(of(1))));
  it('may be claimed again for the same payment', () =>
    given(claimed(of(1)))
      .when(claim(of(1)))
      .expectNothing());
  it.each([
    ['another case', of(2)],
    ['another payment of the case', of(1, 'CAM', 'p2')],
    ['a case of another council', of(2, 'SCA')],
    ['a charge', charge],
    ['a statement', statement],
  ])('is refused to %s', (_, other) =>
    given(claimed(of(1)))
      .when(claim(other))
      .expectRejection('payment-known'),
  );
  it('is refused to a case while a charge uses it', () =>
    given(claimed(charge))
      .when(claim(of(1)))
      .expectRejection('payment-known'));
  it('is refused to a case or charge while a statement uses it, and may settle several months', () => {
    for (const other of [of(1), charge])
      given(claimed(statement)).when(claim(other)).expectRejection('payment-known');
    given(claimed(statement))
      .when(claim({ ...statement, month: '2026-06' as never }))
      .expectNothing();
  });
  it('may be the reference of one transfer for several charges', () =>
    given(claimed(charge))
      .when(claim({ ...charge, chargeId: 'ppa-2' }))
      .expectNothing());
  it('can be used again if the payment never arrived', () =>
    given(claimed(of(1)), released)
      .when(claim(of(2)))
      .expect(claimed(of(2))));
  it('is released only by the claimant that has it', () =>
    given(claimed(of(1)))
      .when(release(of(2)))
      .expectNothing());
  it('moves once with the payment of a duplicate', () => {
    const move = { type: 'MovePaymentReference', from: of(2), to: of(1), on } as const;
    const moved = { type: 'PaymentReferenceMoved', effectiveOn: on, from: of(2), holder: of(1) } as const;
    given(claimed(of(2)))
      .when(move)
      .expect(moved);
    given(moved).when(move).expectNothing();
    given(claimed(of(3)))
      .when(move)
      .expectRejection('payment-known');
  });

  it("shows the case that uses it only to that case's council", () => {
    const told = (asking: PaymentHolder) => {
      const outcome = paymentReference.decide(claim(asking), { holder: of(1), freeSince: null });
      return 'rejected' in outcome ? outcome.rejected.because : '';
    };
    expect(told(of(2))).toContain('26/00001/FUL');
    expect(told(of(2, 'SCA'))).toContain('already recorded in the service');
    expect(told(of(2, 'SCA'))).not.toMatch(/26\/00001|CAM|p1/);
  });

  it.each(['bacs 77/1', 'BACS-77-1', ' BACS77/1 ', 'ＢＡＣＳ 77/1'])(
    'is the same reference in another spelling: %s',
    (text) => expect(paymentReferenceStream(text)).toBe(paymentReferenceStream('BACS 77/1')),
  );
  it.each(['BACS 77/2', 'BACS 771/1', '---', '--', '\ud800'])('is a different reference: %j', (text) =>
    expect(paymentReferenceStream(text)).not.toBe(paymentReferenceStream('BACS 77/1')),
  );
});
