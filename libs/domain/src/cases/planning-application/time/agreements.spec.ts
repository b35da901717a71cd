import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import {
  addDocument,
  day,
  expiry,
  given,
  having,
  later,
  markValid,
  monday,
  receive,
  recommended,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { caseSummary } from '../index.js';

const september = day('2026-09-30');
const propose = { ...make.ProposePPA(later, 0), agreementId: 'ppa', decideBy: september };
const sign = { ...make.SignPPA(later, 0), agreementId: 'ppa', decideBy: september };
const withDeed = [...validated, addDocument('deed')] as const;

describe('a planning performance agreement', () => {
  it('that is only proposed moves no date', () => {
    given(...withDeed)
      .when(propose)
      .expectLike({ type: 'PPAProposed', decideBy: september, proposedBy: 'applicant' });
    const state = stateAfter(having(...withDeed, propose));
    expect(caseSummary(state, later, nationalLaw)).toMatchObject({ decideBy: expiry });
  });
  it('that is signed is shown beside the statutory day', () => {
    given(...withDeed, propose)
      .when(sign)
      .expectLike({ type: 'PPASigned', decideBy: september, insteadOf: expiry, agreedLate: false });
    const state = stateAfter(having(...withDeed, propose, sign));
    expect(caseSummary(state, later, nationalLaw)).toMatchObject({
      decideBy: september,
      statutoryExpiry: expiry,
    });
  });
  it('may be signed without having been proposed in the system', () =>
    given(...withDeed)
      .when(sign)
      .expectLike({ type: 'PPASigned' }));
  it('may be signed with a day that differs from the proposed one', () =>
    given(...withDeed, propose)
      .when({ ...sign, decideBy: day('2026-10-30') })
      .expectLike({ decideBy: day('2026-10-30') }));
  it('is refused if its document is not on the file', () =>
    given(...validated)
      .when(sign)
      .expectRejection('unknown-document'));
  it('must give more time, and is refused if the same one is already proposed', () => {
    given(...withDeed)
      .when({ ...propose, decideBy: expiry })
      .expectRejection('extension-not-later');
    given(...withDeed)
      .when({ ...sign, decideBy: expiry })
      .expectRejection('extension-not-later');
  });
  it('cannot be signed on a future day', () =>
    given(...withDeed)
      .when({ ...sign, agreedOn: day('2026-04-02') })
      .expectRejection('day-in-the-future'));
  it('is not possible for a tree notice', () =>
    given(receive({ applicationType: 'wtt.notice' }), markValid())
      .when(propose)
      .expectRejection('extension-not-possible'));
});

describe('recording that prior approval is required', () => {
  const farm = [receive({ applicationType: 'pa.part6.classA' }), markValid()] as const;
  const say = (on: string) => make.RequirePriorApproval(day(on), 0);
  it('starts the longer period, even on the last day of the shorter one', () =>
    given(...farm)
      .when(say('2026-03-30'))
      .expectLike({ type: 'PriorApprovalRequired' }, { type: 'DeadlineSet', cause: 'statutory' }));
  it('is refused on the day after, when the development may begin', () =>
    given(...farm)
      .when(say('2026-03-31'))
      .expectRejection('case-determined'));
  it('is possible only for notices with two stages', () =>
    given(receive({ applicationType: 'pa.part1.classA' }), markValid())
      .when(say('2026-03-30'))
      .expectRejection('not-two-stage'));
  it('fixes the valid day, because the period no longer runs from it', () =>
    given(...farm, say('2026-03-30'))
      .when(make.CorrectValidDate(day('2026-04-01'), 1))
      .expectRejection('period-restarted'));
});

describe('a claim in the High Court', () => {
  const claim = (claimReference: string, claimedOn: string) =>
    ({
      type: 'RecordHighCourtClaim',
      claimReference,
      claimedOn: day(claimedOn),
      on: day('2026-07-01'),
    }) as const;
  it('takes effect on the day it was made', () =>
    given(...recommended)
      .when(claim('AC-1', '2026-05-20'))
      .expectLike({ type: 'HighCourtClaimMade', effectiveOn: day('2026-05-20') }));
  it('is separate from another made on the same day', () =>
    given(...validated, claim('AC-1', '2026-05-20'))
      .when(claim('AC-2', '2026-05-20'))
      .expectLike({ type: 'HighCourtClaimMade', claimReference: 'AC-2' }));
  it('may be retried after another claim was recorded', () =>
    given(...validated, claim('AC-1', '2026-05-20'), claim('AC-2', '2026-05-21'))
      .when(claim('AC-1', '2026-05-20'))
      .expectNothing());
  it('ends the Planning Guarantee, from the first claim', () => {
    const pay = { ...make.RecordPayment(monday, 0), amountPence: 54_800 };
    given(receive(), pay, markValid(), claim('AC-2', '2026-06-30'), claim('AC-1', '2026-05-20'))
      .when({ type: 'NoteGuaranteeRefund', on: day('2026-07-01') })
      .expectNothing();
  });
  it('cannot be dated in the future', () =>
    given(...validated)
      .when(claim('AC-1', '2026-07-02'))
      .expectRejection('day-in-the-future'));
});
