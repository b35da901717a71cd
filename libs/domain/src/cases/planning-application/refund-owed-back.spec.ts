import { describe, it } from '@jest/globals';
import { day, decide, given, granted, publicised, recommend, recommended } from '../../../test/a-case.js';
import { commandMakers } from '../../../test/examples/index.js';
import { agree, type Command, late, noted, paid, propose } from '../../../test/planning-guarantee-refund.js';

describe('a refund that was paid in error', () => {
  const pay = { ...commandMakers.PayRefund(late, 0), refundId: 'planning-guarantee' } as Command;
  const wasPaid = [...publicised, paid, ...noted, pay, propose] as const;
  const found = [...wasPaid, agree('2026-04-20')] as const;
  const recover = (amountPence: number, paymentId = 'back') =>
    ({
      ...paid,
      ...{ paymentId, reference: paymentId, amountPence, recovers: 'planning-guarantee' },
      ...{ paidOn: day('2026-07-01'), on: day('2026-07-01') },
    }) as Command;

  it('is owed back when an agreement made in time is found', () =>
    given(...wasPaid)
      .when(agree('2026-04-20'))
      .expectLike(
        { type: 'ExtensionAgreed' },
        { type: 'DeadlineNotMissed' },
        { type: 'RefundOwedBack', refundId: 'planning-guarantee', amountPence: 54_800 },
      ));

  it('is owed back even when the agreement is found after the decision', () =>
    given(...recommended, paid, ...noted, pay, propose, decide({ on: late }))
      .when(agree('2026-04-20', day('2026-07-01')))
      .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeadlineNotMissed' }, { type: 'RefundOwedBack' }));

  it('is repaid as a payment, in instalments, and never more than was refunded', () => {
    given(...found)
      .when(recover(54_801))
      .expectRejection('more-than-went-back');
    given(...found, recover(50_000))
      .when(recover(4_800, 'rest'))
      .expectLike({ type: 'PaymentRecorded', recovers: 'planning-guarantee' });
    given(...found, recover(50_000))
      .when(recover(4_801, 'rest'))
      .expectRejection('more-than-went-back');
  });

  it('is repaid after the decision too, when no other payment is accepted', () => {
    given(...found, recommend({ on: late }), decide({ on: late }))
      .when(recover(54_800))
      .expectLike({ type: 'PaymentRecorded' });
    given(...granted)
      .when({ ...paid, paidOn: day('2026-07-01'), on: day('2026-07-01') } as Command)
      .expectRejection('case-determined');
    given(...granted)
      .when(paid)
      .expectLike({ type: 'PaymentRecorded' });
  });

  it('leaves nothing to repay if it was never paid', () =>
    given(...publicised, paid, ...noted)
      .when(recover(1))
      .expectRejection('refund-not-paid'));
});
