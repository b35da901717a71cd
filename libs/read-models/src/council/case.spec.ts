import { describe, expect, it } from '@jest/globals';
import { planningApplicationSamples as samples } from '../../../../test/broadcasting/samples.js';
import {
  allocated,
  anna,
  answered,
  asked,
  ben,
  decided,
  due,
  invalidated,
  missed,
  received,
  recommended,
  recordOfCase,
  validated,
  withdrawn,
} from '../../../../test/projections/cases.js';
import { caseFrom } from './case-queries.js';
import { history } from './history.js';

const caseOf = (...facts: Parameters<typeof recordOfCase>[0][number][]) =>
  caseFrom(recordOfCase(facts).map((recorded) => history.project(undefined, recorded)!));

describe('a case in full', () => {
  it('has the content of the submission, with people sealed as in the record', () =>
    expect(caseOf(received())).toMatchObject({
      caseReference: '26/00017/HFUL',
      revision: 0n,
      document: {
        applicant: 'sealed:applicant',
        stage: 'to validate',
        feeStatedPence: 52800,
        payloadSha256: 'f00d',
      },
    }));

  it('has its officers, each with the first day', () =>
    expect(caseOf(received(), allocated(anna), allocated(ben, anna))?.document).toMatchObject({
      officer: 'ben.k',
      allocations: [
        { officer: 'anna.b', previous: null, from: '2026-03-03', recordedAt: '2026-11-21T10:00:01.000Z' },
        { officer: 'ben.k', previous: 'anna.b' },
      ],
    }));

  it('keeps each request with its answer', () =>
    expect(caseOf(received(), asked('1'), asked('2'), invalidated(), answered('1'))?.document).toMatchObject({
      stage: 'invalid',
      requests: [
        { requestId: '1', receivedOn: '2026-03-09' },
        { requestId: '2', receivedOn: null },
      ],
      invalidations: [{ invalidFrom: '2026-03-05', reasons: ['No plan to scale'] }],
    }));

  it('lists every deadline that it had, and which were missed', () =>
    expect(
      caseOf(received(), validated(), due('2026-05-04'), missed('2026-05-04'), due('2026-06-01'))?.document,
    ).toMatchObject({
      decideBy: '2026-06-01',
      deadlines: [
        { decideBy: '2026-05-04', missed: true, cause: 'statutory' },
        { decideBy: '2026-06-01', missed: false },
      ],
    }));

  it('gives the reason for an extension, with `because` from the law', () => {
    const on = { caseReference: '26/00017/HFUL', effectiveOn: '2026-04-20' };
    const more = { proposalId: 'more', decideBy: '2026-06-15' };
    const proposed = { ...on, ...more, type: 'ExtensionProposed', proposedBy: 'council', reason: 'S106' };
    const agreed = { ...on, ...more, type: 'ExtensionAgreed', agreedOn: '2026-04-20', agreedLate: false };
    expect(
      caseOf(received(), validated(), due('2026-05-04'), proposed as never, agreed as never)?.document
        .deadlines,
    ).toMatchObject([
      { decideBy: '2026-05-04', reason: null },
      { decideBy: '2026-06-15', because: null, reason: 'S106' },
    ]);
  });

  it('keeps the recommendation beside the decision', () =>
    expect(caseOf(received(), validated(), due('2026-05-04'), recommended(), decided())).toMatchObject({
      revision: 4n,
      lastChangedAt: '2026-11-21T10:00:04.000Z',
      document: {
        stage: 'decided',
        recommendations: [{ recommendation: 'grant', by: 'anna.b', report: 'It does no harm.' }],
        decision: { decision: 'granted', signedBy: 'ben.k', conditions: [{ text: 'As drawn' }] },
      },
    }));

  it('has the fee: what is due, paid and refundable', () => {
    const feePaid = (paymentId: string) => ({ ...samples.PaymentRecorded, paymentId, amountPence: 52_800 });
    const due = { ...samples.RefundDue, cause: 'overpaid', refundId: 'refund-1', amountPence: 52_800 };
    const twice = [received(), feePaid('portal'), feePaid('bank'), due];
    expect(caseOf(...twice)?.document.fee).toMatchObject({
      ...{ duePence: null, paidPence: 105_600, toRefundPence: 52_800, refundedPence: 0 },
      refunds: [{ cause: 'overpaid', paidOn: null }],
    });
    const back = { ...samples.RefundPaid, refundId: 'refund-1' };
    expect(caseOf(...twice, back)?.document.fee).toMatchObject({ toRefundPence: 0, refundedPence: 52_800 });
    const refundsTakenBack = [{ refundId: 'refund-1', amountPence: 52_800 }];
    const neverCame = { ...samples.PaymentReversed, paymentId: 'portal', refundsTakenBack };
    expect(caseOf(...twice, neverCame)?.document.fee).toMatchObject({
      ...{ paidPence: 52_800, toRefundPence: 0 },
      payments: [{ paymentId: 'portal', reversed: { on: neverCame.reversedOn } }, { reversed: null }],
    });
  });

  it('says who withdrew it and why', () =>
    expect(caseOf(received(), withdrawn())?.document).toMatchObject({
      stage: 'withdrawn',
      withdrawal: { requestedBy: 'agent', reason: 'To be drawn again' },
    }));

  it('is empty if nothing was received', () => expect(caseOf()).toBeUndefined());
});
