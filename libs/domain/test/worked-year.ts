import { calendarDate } from '#legislation';
import { type BillingFact, billingOf } from '../src/money/billing/index.js';
import { month, monthsOfYear } from '../src/money/cost-recovery/month.js';
import { type CaseReference, councilCode, pence } from '../src/values.js';
import { caseWork, finance, History, manager, numbered, timeEntry, weightsOf } from './billing.js';

export const year = monthsOfYear(2026);
export const councils = ['CAM', 'SCA', 'HUN'] as const;
const minutes = { CAM: 600, SCA: 400, HUN: 300 };
export const history = new History();
/** Statements as they were when their month was closed. */
export const issuedThen = new Map<string, unknown>();

export function live(): void {
  history.found('SCA', '2026-04');
  history.stage('CAM', 'live', '2026-04-01');
  history.stage('SCA', 'live', '2026-04-01');
  history.stage('HUN', 'setUp', '2026-05-01');
  history.stage('HUN', 'live', '2026-06-16');
  history.holdFees('SCA', '2026-04-01');
  history.rate('senior', '2026-04-01', 5400);
  rules();
  for (const [at, each] of year.entries()) {
    ordinaryMonth(at, each);
    besides[each]?.();
    if (each === '2027-03') history.trueUp(2026);
    history.close(each);
    for (const council of councils)
      issuedThen.set(
        `${council}/${each}`,
        billingOf(history.facts)!.statement(councilCode(council), each).lines,
      );
  }
}

function rules(): void {
  const otherwise = weightsOf({ CAM: 1, SCA: 1 });
  const fixed = (shares: Record<string, number>) => ({
    parts: [{ portion: 1, basis: 'fixedShare', shares: weightsOf(shares) } as const],
    otherwise,
  });
  history.rule('policy', '2026-04-01', fixed({ CAM: 3, SCA: 2 }));
  history.rule('policy', '2026-06-01', fixed({ CAM: 3, SCA: 2, HUN: 1 }));
  history.rule('policy', '2026-10-01', { parts: [{ portion: 1, basis: 'hours' }], otherwise });
  const people = weightsOf({ CAM: 145_700, SCA: 162_100, HUN: 180_800 });
  history.rule('systems', '2026-04-01', { parts: [{ portion: 1, basis: 'population', people }], otherwise });
}

function ordinaryMonth(at: number, each: string): void {
  history.poolCost('policy', `${each}-01`, 900_000);
  history.poolCost('systems', `${each}-15`, 100_000);
  for (const [number, council] of councils.entries()) {
    if (council === 'HUN' && at < 2) continue;
    const work = caseWork(council, number + 1);
    if (each === '2026-10' && council === 'CAM') {
      history.time(`${each}-10`, timeEntry(`${each}/CAM/1`, 300, work));
      history.time(`${each}-20`, timeEntry(`${each}/CAM/2`, 300, work));
      continue;
    }
    const day =
      council === 'HUN' && each === '2026-06' ? 20 : council === 'SCA' && each === '2026-10' ? 20 : 10;
    history.time(`${each}-${day}`, timeEntry(`${each}/${council}`, minutes[council], work));
  }
}

let mistaken: BillingFact;

/** Events that do not happen every month, in the order of recording. */
const besides: Readonly<Record<string, () => void>> = {
  '2026-04': () => history.feePaid('SCA', '2026-04-13', 80_600),
  '2026-05': () => {
    history.time('2026-04-28', timeEntry('late', 90, caseWork('SCA', 2)));
    invoice();
    pay('2026-05-20', 100_000);
    history.settle('CAM', '2026-04', '2026-05-20', 641_336);
    history.settle('SCA', '2026-04', '2026-05-20', 368_064);
  },
  '2026-06': () => {
    credit();
    pay('2026-06-25', 20_000);
  },
  '2026-07': () => {
    mistaken = history.time('2026-07-14', timeEntry('mistaken', 120, caseWork('CAM', 1)));
    history.feePaid('HUN', '2026-07-02', 54_800);
  },
  '2026-08': () => {
    history.reverse(mistaken);
    history.time('2026-07-14', timeEntry('put right', 120, caseWork('SCA', 2)));
    history.disburse('HUN', '2026-08-05', 32_000);
    dispute();
  },
  '2026-09': () => {
    history.settle('SCA', '2026-06', '2026-09-10', 851_745);
    refundFee();
  },
  '2026-10': () => history.rate('senior', '2026-10-16', 5700),
  '2026-12': () => history.time('2026-11-25', timeEntry('late again', 130, caseWork('CAM', 1))),
};

const CAM = councilCode('CAM');
const charge = { chargeId: 'ch1', council: CAM } as const;

function invoice(): void {
  history.happen({
    type: 'InvoiceIssued',
    effectiveOn: calendarDate('2026-05-05'),
    ...charge,
    service: 'preApplication',
    level: 'meeting',
    scale: 'major',
    invoiceNumber: 'CAM/INV/2026/0001',
    caseId: null,
    customer: 'C-1042',
    netPence: pence(125_000),
    vatCode: 'S',
    vatPence: pence(25_000),
    dueOn: calendarDate('2026-06-04'),
    basis: { from: 'schedule', inForceFrom: calendarDate('2026-04-01') },
    incomeTo: 'council',
  });
}

function credit(): void {
  history.happen({
    type: 'CreditNoteIssued',
    effectiveOn: calendarDate('2026-06-20'),
    ...charge,
    creditId: 'cr1',
    netPence: pence(25_000),
    vatPence: pence(5000),
    because: 'No specialist came.',
    creditNoteNumber: 'CAM/CN/2026/0001',
    invoiceNumber: 'CAM/INV/2026/0001',
    proposedBy: finance,
    approvedBy: manager,
  });
}

function pay(on: string, amount: number): void {
  const payment = { paymentId: on, amountPence: pence(amount), reference: 'BACS' };
  history.happen({ type: 'ChargePaid', effectiveOn: calendarDate(on), ...charge, ...payment });
}

function refundFee(): void {
  const caseReference = '26/00001/FUL' as CaseReference;
  history.happen(
    {
      type: 'RefundPaid',
      effectiveOn: calendarDate('2026-09-26'),
      caseId: numbered(1),
      caseReference,
      amountPence: 25_800,
    },
    councilCode('SCA'),
  );
}

function dispute(): void {
  const about = { council: councilCode('SCA'), month: month('2026-06'), disputeId: 'q1' };
  const disputed = history.happen({
    type: 'StatementDisputed',
    effectiveOn: calendarDate('2026-08-03'),
    ...about,
    lineKeys: ['time'],
    amountPence: pence(36_000),
    because: "Half of it was another council's.",
    by: finance,
  });
  const adjusted = history.adjust('SCA', '2026-08-15', -9000, [disputed.id]);
  const adjustmentId = adjusted.event.type === 'AdjustmentMade' ? adjusted.event.adjustmentId : null;
  history.happen({
    type: 'DisputeResolved',
    effectiveOn: calendarDate('2026-08-15'),
    ...about,
    outcome: 'partlyUpheld',
    adjustmentId,
    by: manager,
  });
}
