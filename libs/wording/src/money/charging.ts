import type { chargedTimes, charges, documentNumbers, paymentReferences, priceSchedules } from '#domain';
import { count, day, money, saying } from '../plainly.js';
import type { Wordings } from '../wordings.js';

type Service = priceSchedules.ServiceKey;

const serviceInWords: Readonly<Record<Service['service'], string>> = {
  preApplication: 'pre-application advice',
  performanceAgreement: 'a planning performance agreement',
  other: 'another service',
};

const line = ({ service, level, scale }: Service): string =>
  [serviceInWords[service], level, scale].filter(Boolean).join(', ');

export const priceScheduleWordings: Wordings<priceSchedules.PriceScheduleEvent> = {
  PriceSet: ({ price, effectiveOn, vatCode, ...key }) =>
    `From ${day(effectiveOn)} the price of ${line(key)} is ${priceInWords(price)}, with VAT by code ${vatCode}`,
  VatCodeSet: ({ vatCode, ratePerTenThousand, effectiveOn }) =>
    `VAT code ${vatCode} is ${ratePerTenThousand / 100}% from ${day(effectiveOn)}`,
  ActivityCounted: ({ activity, service }) =>
    `Time on ${activity} counts as a cost of ${serviceInWords[service]}`,
};

function priceInWords(price: priceSchedules.Price): string {
  if (price === 'fullCost') return 'the full cost of the time';
  if ('netPence' in price) return money(price.netPence);
  return 'calculated by a rule';
}

export const chargeWordings: Wordings<charges.ChargeEvent> = {
  InvoiceIssued: ({ invoiceNumber, netPence, vatPence, dueOn, ...key }) =>
    `Invoice ${invoiceNumber} for ${line(key)}: ${money(netPence)} and ${money(vatPence)} VAT, to be paid by ${day(dueOn)}`,
  ChargePaid: ({ amountPence, reference }) => `${money(amountPence)} was paid, reference ${reference}`,
  CreditProposed: ({ netPence, vatPence, because }) =>
    `Proposed, for a second person to approve: to credit ${money(netPence)} and ${money(vatPence)} VAT${saying(because)}`,
  CreditNoteIssued: ({ creditNoteNumber, invoiceNumber, netPence, vatPence, proposedBy, because }, say) =>
    `Credit note ${creditNoteNumber} on invoice ${invoiceNumber}: ${money(netPence)} and ${money(vatPence)} VAT. Proposed by ${say.person(proposedBy)}${saying(because)}`,
  ChargeRefundProposed: ({ amountPence, because }) =>
    `Proposed, for a second person to approve: to pay back ${money(amountPence)}${saying(because)}`,
  ChargeRefunded: ({ amountPence, proposedBy, because }, say) =>
    `${money(amountPence)} was paid back. Proposed by ${say.person(proposedBy)}${saying(because)}`,
};

export const chargedTimeWordings: Wordings<chargedTimes.ChargedTimeEvent> = {
  TimeCharged: ({ sources }) =>
    `${count(sources.length, 'entry', 'entries')} of time are on an invoice at full cost`,
  ChargedTimeReleased: () => 'The invoice was credited in full: its time may be charged again',
};

export const documentNumberWordings: Wordings<documentNumbers.DocumentNumberAllotted> = {
  DocumentNumberAllotted: ({ number }) => `Number ${number} was given to an invoice or a credit note`,
};

export const paymentReferenceWordings: Wordings<paymentReferences.PaymentReferenceEvent> = {
  PaymentReferenceClaimed: ({ holder }) =>
    `Payment ${holder.payment.reference} of ${money(holder.payment.amountPence)} belongs to ${place(holder)}`,
  PaymentReferenceMoved: ({ from, holder }) =>
    `Payment ${holder.payment.reference} now belongs to ${place(holder)}, and no longer to ${place(from)}`,
  PaymentReferenceReleased: ({ holder, because }) =>
    `Payment ${holder.payment.reference} no longer belongs to ${place(holder)}: it was ${because === 'payment-reversed' ? 'reversed' : 'refused'}`,
};

const place = (holder: paymentReferences.PaymentHolder): string =>
  holder.of === 'case'
    ? `case ${holder.caseReference}`
    : holder.of === 'charge'
      ? 'a charge for advice'
      : `the statement of ${holder.month}`;
