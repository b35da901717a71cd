import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CaseId, CouncilCode, Pence } from '../../values.js';
import type { CostAtRate } from '../cost-recovery/cost-of-time.js';
import {
  type DatedPrice,
  type ServiceKey,
  vatOn,
  type Worked,
  type WorkedPrice,
} from '../price-schedule/index.js';
import type { ChargeEvent, Invoice, PriceBasis } from './events.js';
import type { Charge } from './state.js';

export type IssueInvoice = ServiceKey & {
  readonly type: 'IssueInvoice';
  readonly chargeId: string;
  readonly council: CouncilCode;
  readonly invoiceNumber: string;
  readonly caseId: CaseId | null;
  readonly customer: string;
  readonly dueOn: CalendarDate;
  /** The price in the council's schedule on the day; undefined if it has no such line. */
  readonly scheduled: DatedPrice | undefined;
  /** The amount of a price for this charge, or why it is not known. */
  readonly worked?: Worked | undefined;
  /** What the time came to, for what is charged by it. */
  readonly fullCost: {
    readonly costPence: Pence;
    readonly sources: readonly string[];
    readonly sum: readonly CostAtRate[];
  } | null;
  readonly incomeTo: Invoice['incomeTo'];
  readonly on: CalendarDate;
};

export function issueInvoice(command: IssueInvoice, state: Charge): Outcome<ChargeEvent> {
  const { chargeId, council, invoiceNumber, on, scheduled, fullCost } = command;
  if (state.stage === 'invoiced') {
    if (state.invoice.invoiceNumber === invoiceNumber) return accept();
    return reject('charge-known', `Charge ${chargeId} was invoiced as ${state.invoice.invoiceNumber}.`);
  }
  if (!scheduled)
    return reject('no-price', `${council} has no price for this service on ${on}: set a price first.`);
  const { worked } = command;
  if (worked && 'cannot' in worked) return reject('price-facts-missing', worked.cannot);
  const priced = fullCost?.costPence === 0 ? undefined : priceFrom(scheduled, fullCost, worked);
  if (!priced)
    return reject('no-cost', 'All recorded time is already on an invoice, so there is nothing to charge.');
  const { service, level, scale, caseId, customer, dueOn, incomeTo } = command;
  const invoice: Invoice = {
    invoiceNumber,
    service,
    level,
    scale,
    caseId,
    customer,
    dueOn,
    incomeTo,
    ...priced,
    vatCode: scheduled.vatCode,
    vatPence: worked?.vatPence ?? vatOn(priced.netPence, scheduled.ratePerTenThousand),
  };
  return accept({ type: 'InvoiceIssued', effectiveOn: on, chargeId, council, ...invoice });
}

function priceFrom(
  { price, from }: DatedPrice,
  fullCost: IssueInvoice['fullCost'],
  worked: WorkedPrice | undefined,
): { netPence: Pence; basis: PriceBasis } | undefined {
  if (price !== 'fullCost' && 'netPence' in price)
    return { netPence: price.netPence, basis: { from: 'schedule', inForceFrom: from } };
  if (price !== 'fullCost') {
    if (!worked) return undefined;
    const { netPence, steps, keptWhenReturnedPence } = worked;
    const time = fullCost && { sources: fullCost.sources, sum: fullCost.sum };
    return {
      netPence,
      basis: { from: 'schedule', inForceFrom: from, steps, keptWhenReturnedPence, ...time },
    };
  }
  if (!fullCost) return undefined;
  const { costPence, sources, sum } = fullCost;
  return { netPence: costPence, basis: { from: 'fullCost', sources, sum } };
}
