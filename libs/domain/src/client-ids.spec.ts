import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { otherwise } from '../test/every-command.js';
import { councilLaw } from './councils/council-law/index.js';
import type { Decider, DomainEvent } from './decider.js';
import { charge } from './money/charge/index.js';
import { costPool } from './money/cost-pool/index.js';
import { month } from './money/cost-recovery/month.js';
import { councilAccount } from './money/council-account/index.js';
import { statement } from './money/statement/index.js';
import { timesheet } from './money/timesheet/index.js';
import { councilCode, officerId, pence } from './values.js';

const on = calendarDate('2026-06-01');
const council = councilCode('CAM');
const by = officerId('sam.doyle');
const because = 'Twice on the invoice.';
const chargeId = 'ch1';
const asked = { service: 'preApplication', level: 'meeting', scale: 'major', caseId: null } as const;
const invoice = { ...asked, invoiceNumber: '1', customer: 'C-1', dueOn: on, incomeTo: 'council' } as const;
const invoiced = {
  ...{ type: 'InvoiceIssued', effectiveOn: on, chargeId, council, ...invoice, netPence: pence(1_000) },
  ...{ basis: { from: 'schedule', inForceFrom: on }, vatCode: 'S', vatPence: pence(200) },
} as const;
const overpaid = {
  ...{ type: 'ChargePaid', effectiveOn: on, chargeId, council, paymentId: 'p0' },
  ...{ amountPence: pence(2_000), reference: 'bank' },
} as const;
const issued = {
  ...{ type: 'StatementIssued', effectiveOn: on, council, month: month('2026-05'), number: '1', totals: {} },
  ...{ lines: [{ key: 'line-1', amountPence: 500 }], hash: 'x', reviewedBy: by, by },
};
const about = { council, month: month('2026-05') };
const opened = { type: 'PoolOpened', effectiveOn: on, pool: 'policy', name: 'Policy' } as const;
const price = { price: { netPence: pence(1_000) }, vatCode: 'S', ratePerTenThousand: 2000, from: on };
const rule = { table: 'determination-periods', key: 'lawful-development' };
const says = { rule: 'Certificates: 10 weeks.', length: 10, unit: 'weeks', begins: 'the day after' };
const adopted = {
  ...{
    type: 'AdoptCouncilLaw',
    adoptionId: 'a1',
    council,
    rules: [{ ...rule, says }],
    from: on,
    until: null,
  },
  ...{ source: 'Advice', confidence: 'V', reason: 'Never verified', power: null },
};

type Anything = Decider<never, never, DomainEvent>;
type Row = readonly [decider: object, before: readonly object[], command: { type: string }, found?: string[]];

/** Each command of money and of law that makes something under an id of the client's. */
const rows: readonly Row[] = [
  [
    charge,
    [],
    {
      type: 'IssueInvoice',
      chargeId,
      council,
      ...invoice,
      scheduled: price,
      fullCost: null,
      on,
    } as object as {
      type: string;
    },
    // Its number and price are found out for it, and the council is that of the record.
    ['invoiceNumber', 'scheduled', 'fullCost', 'council'],
  ],
  [charge, [invoiced], paying({ type: 'RecordChargePayment', paymentId: 'p1', chargeId }), ['chargeId']],
  [charge, [invoiced], { type: 'ProposeCredit', creditId: 'c1', netPence: 100, because, by, on } as never],
  [
    charge,
    [invoiced, overpaid],
    { type: 'ProposeChargeRefund', refundId: 'r1', amountPence: 100, because, by, on } as never,
  ],
  [
    councilAccount,
    [],
    paying({ type: 'RecordDisbursement', disbursementId: 'd1', what: 'Press notice', forCase: null }),
    ['reference'],
  ],
  [
    councilAccount,
    [],
    { type: 'ProposeAdjustment', adjustmentId: 'a1', amountPence: 5, because, cites: ['x'], by, on } as never,
  ],
  [
    statement,
    [issued],
    { type: 'DisputeStatement', disputeId: 'd1', ...about, ...dispute(), by, on } as never,
    ['council', 'month'],
  ],
  [
    statement,
    [issued],
    paying({ type: 'SettleStatement', settlementId: 's1', ...about }),
    ['council', 'month'],
  ],
  [
    timesheet,
    [],
    {
      ...{ type: 'RecordTime', entryId: 'e1', workedOn: on, minutes: 60, grade: 'senior', specialism: null },
      ...{ work: { on: 'council', council, activity: 'x' }, chargeable: true, officer: by, on },
    } as never,
    ['officer'],
  ],
  [
    costPool,
    [opened],
    {
      type: 'RecordPoolCost',
      costId: 'c1',
      amountPence: 5,
      what: 'Rent',
      incurredOn: on,
      pool: 'policy',
    } as never,
    ['pool'],
  ],
  [councilLaw, [], adopted as never, ['council']],
  [
    councilLaw,
    [{ ...adopted, type: 'CouncilLawAdopted', effectiveOn: on }],
    {
      ...{ type: 'WithdrawCouncilLaw', withdrawalId: 'w1', council, from: on, until: null, reason: 'Ended' },
      rules: [rule],
    } as never,
    ['council'],
  ],
];

function paying(command: { type: string; [field: string]: unknown }) {
  return { ...command, amountPence: 300, reference: 'bank', paidOn: on, on };
}

function dispute() {
  return { lineKeys: ['line-1'], amountPence: 100, because };
}

const decided = ([decider]: Row, facts: readonly object[], command: object) => {
  const { initial, evolve, decide } = decider as Anything;
  const state = (facts as readonly DomainEvent[]).reduce(evolve, initial);
  return decide(command as never, state);
};

describe.each(rows.map((row) => [row[2].type, row] as const))('%s', (_, row) => {
  const [, before, command, found = []] = row;
  const facts = (): readonly object[] => {
    const outcome = decided(row, before, command);
    return [...before, ...('accepted' in outcome ? outcome.accepted : [])];
  };
  it('changes nothing when it is sent again', () => {
    expect(facts().length).toBeGreaterThan(before.length);
    expect(decided(row, facts(), command)).toEqual({ accepted: [] });
  });
  it.each(otherwise(command, found))(
    'is refused under an id that was used with a different %s',
    (_field, other) =>
      expect(decided(row, facts(), other)).toMatchObject({
        rejected: { code: expect.stringMatching(/-(differs|known)$/) },
      }),
  );
});
