import { type chargedTimes, type charges as charging, priceSchedules } from '#domain';
import { amount, code, day, oneOf, orNull, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { type FinancePublications, inside, toItsCouncil } from './publication.js';

type ChargeFact = charging.ChargeEvent;
type Of<Type extends ChargeFact['type']> = Extract<ChargeFact, { type: Type }>;

const chargeId = field(code(), 'Names the charge.', (event: ChargeFact) => event.chargeId);

const credit = {
  chargeId,
  creditId: field(
    code(),
    'Names the credit.',
    (event: Of<'CreditProposed' | 'CreditNoteIssued'>) => event.creditId,
  ),
  netPence: field(
    wholePence,
    'Before tax.',
    (event: Of<'CreditProposed' | 'CreditNoteIssued'>) => event.netPence,
  ),
  vatPence: field(
    wholePence,
    'The tax.',
    (event: Of<'CreditProposed' | 'CreditNoteIssued'>) => event.vatPence,
  ),
};

const refund = {
  chargeId,
  refundId: field(
    code(),
    'Names the refund.',
    (event: Of<'ChargeRefundProposed' | 'ChargeRefunded'>) => event.refundId,
  ),
  amountPence: field(
    wholePence,
    'How much.',
    (event: Of<'ChargeRefundProposed' | 'ChargeRefunded'>) => event.amountPence,
  ),
};

const service = {
  service: field(
    oneOf(...priceSchedules.discretionaryServices),
    'What for.',
    (event: priceSchedules.ServiceKey) => event.service,
  ),
  level: field(code(), 'At what level.', (event: priceSchedules.ServiceKey) => event.level),
  scale: field(code(), 'For what scale.', (event: priceSchedules.ServiceKey) => event.scale),
};

/** The proposer, the approver and their reasons are not published; the customer is an account, never a name. */
export const charges: FinancePublications<ChargeFact> = {
  InvoiceIssued: {
    meaning: 'A service was invoiced.',
    version: 1,
    to: toItsCouncil,
    fields: {
      chargeId,
      invoiceNumber: field(code(), 'As printed.', (event) => event.invoiceNumber),
      customer: field(code(), "The customer's account in the council's ledger.", (event) => event.customer),
      ...service,
      netPence: field(wholePence, 'Before tax.', (event) => event.netPence),
      vatCode: field(code(), 'The code of the tax.', (event) => event.vatCode),
      vatPence: field(wholePence, 'The tax.', (event) => event.vatPence),
      invoicedOn: field(day, 'The day of the invoice.', (event) => event.effectiveOn),
      dueOn: field(day, 'The day by which it is due.', (event) => event.dueOn),
      incomeToPool: field(orNull(code()), 'The pool that receives the income; null: the council.', (event) =>
        event.incomeTo === 'council' ? null : event.incomeTo.pool,
      ),
    },
  },
  ChargePaid: {
    meaning: 'A payment on a charge arrived.',
    version: 1,
    to: toItsCouncil,
    fields: {
      chargeId,
      paymentId: field(code(), 'Names the payment.', (event) => event.paymentId),
      amountPence: field(wholePence, 'How much.', (event) => event.amountPence),
      paidOn: field(day, 'The day it was paid.', (event) => event.effectiveOn),
    },
  },
  CreditProposed: {
    meaning: 'A credit is waiting for a second person.',
    version: 1,
    to: toItsCouncil,
    fields: credit,
  },
  CreditNoteIssued: {
    meaning: 'An invoice was credited, in whole or in part.',
    version: 1,
    to: toItsCouncil,
    fields: {
      ...credit,
      creditNoteNumber: field(code(), 'As printed.', (event) => event.creditNoteNumber),
      invoiceNumber: field(code(), 'The invoice.', (event) => event.invoiceNumber),
    },
  },
  ChargeRefundProposed: {
    meaning: 'A refund is waiting for a second person.',
    version: 1,
    to: toItsCouncil,
    fields: refund,
  },
  ChargeRefunded: {
    meaning: 'A refund was paid on a charge.',
    version: 1,
    to: toItsCouncil,
    fields: { ...refund, paidOn: field(day, 'The day of the refund.', (event) => event.effectiveOn) },
  },
};

/** Which minutes are on which invoice is internal: the invoice itself states its amount. */
export const chargedTime: FinancePublications<chargedTimes.ChargedTimeEvent> = {
  TimeCharged: inside,
  ChargedTimeReleased: inside,
};

export const prices: FinancePublications<priceSchedules.PriceScheduleEvent> = {
  PriceSet: {
    meaning: "The council's price for a service from a day.",
    version: 1,
    to: toItsCouncil,
    fields: {
      ...service,
      netPence: field(orNull(wholePence), 'Before tax; null: at full cost, or by a rule.', ({ price }) =>
        price === 'fullCost' || 'rule' in price ? null : price.netPence,
      ),
      vatCode: field(code(), 'The code of the tax.', (event) => event.vatCode),
      from: field(day, 'The first day of the price.', (event) => event.effectiveOn),
    },
  },
  VatCodeSet: {
    meaning: 'The rate of a tax code from a day.',
    version: 1,
    to: toItsCouncil,
    fields: {
      vatCode: field(code(), 'The code.', (event) => event.vatCode),
      ratePerTenThousand: field(amount, '2000 is 20%.', (event) => event.ratePerTenThousand),
      from: field(day, 'The first day of the rate.', (event) => event.effectiveOn),
    },
  },
  ActivityCounted: inside,
};
