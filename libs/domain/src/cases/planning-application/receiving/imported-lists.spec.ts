import { describe, it } from '@jest/globals';
import { day } from '../../../../test/a-case.js';
import { bringIn, given } from '../../../../test/imported-history.js';
import type { ImportCase } from './imported-case.js';

describe('the lists of an imported case', () => {
  const file = {
    documents: [],
    consultees: [
      {
        ...{ consulteeId: 'hw', name: 'Highways', kind: 'statutory' as const },
        ...{ contactedOn: day('1994-03-10'), respondBy: day('1994-03-31') },
        response: { position: 'noObjection' as const, comment: 'None.', receivedOn: day('1994-04-02') },
      },
    ],
    comments: [
      {
        ...{ representationId: 'comment-1', stance: 'objection' as const, author: null },
        ...{ comment: 'sealed.v1.text.x.y' as never, redactedComment: 'Too tall.' },
        receivedOn: day('1994-03-20'),
      },
    ],
    payments: [
      { amountPence: 10_000, paidOn: day('1994-03-01'), reference: 'R1' },
      { amountPence: 500, paidOn: day('1994-03-05'), reference: null },
    ],
    refunds: [{ amountPence: 500, paidOn: day('1994-07-01') }],
  };

  it('are recorded fact by fact', () =>
    given()
      .when(bringIn({ file }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'PaymentRecorded', paymentId: 'imported', reference: 'Former system: C/94/0123, R1' },
        { type: 'PaymentRecorded', paymentId: 'imported-2', reference: 'Former system: C/94/0123, no. 2' },
        { type: 'RefundBroughtIn', amountPence: 500 },
        { type: 'ConsulteesContacted' },
        { type: 'ConsulteeResponded', late: true },
        { type: 'RepresentationReceived', effectiveOn: day('1994-03-20') },
        { type: 'RepresentationRedacted', redactedComment: 'Too tall.' },
        { type: 'CaseHistoryImported' },
      ));

  it.each<[string, Partial<ImportCase>]>([
    ['not-valid', { history: null, file }],
    [
      'refund-too-large',
      { file: { ...file, refunds: [{ amountPence: 10_501, paidOn: day('1994-07-01') }] } },
    ],
    [
      'before-received',
      { file: { ...file, comments: [{ ...file.comments[0]!, receivedOn: day('1994-03-01') }] } },
    ],
  ])('are refused as a whole with %s', (code, changes) =>
    given().when(bringIn(changes)).expectRejection(code),
  );
});
