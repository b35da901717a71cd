import { made, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

/** Forms on what a council charges for advice, agreements and other services. */
export const chargeForms = {
  '/councils/{council}/charges/{chargeId}/invoice': {
    ...{ subject: 'charges', address: 'invoice', label: 'Invoice a service' },
    ...{ button: 'Issue the invoice', done: 'Invoiced' },
    names: { chargeId: made },
    fields: {
      customer: {
        label: 'Customer',
        hint: 'The customer’s account number in the council’s ledger, never a name.',
      },
      service: { label: 'Service', missing: 'Choose the service that is charged' },
      level: {
        label: 'Level of the service',
        as: 'price level',
        nothing: 'The council has no price list yet.',
      },
      scale: { label: 'Scale', as: 'price scale', nothing: 'The council has no price list yet.' },
      dueOn: { label: 'Due on' },
      caseId: {
        label: 'Id of the case',
        hint: 'Needed if the time that was spent on a case is charged.',
        sometimes: true,
        rare: true,
      },
      items: {
        label: 'Number',
        hint: 'Needed if the price depends on a number.',
        sometimes: true,
        rare: true,
      },
      statutoryFeePence: {
        label: 'Statutory fee',
        hint: 'Needed if the price is a share of it.',
        sometimes: true,
        rare: true,
      },
      reductions: {
        label: 'Reductions that apply',
        hint: 'As the price list names them, one on each line.',
        rare: true,
      },
      activity: {
        label: 'Activity',
        hint: 'Needed if time is charged that is not a case’s.',
        sometimes: true,
        rare: true,
      },
      workedFrom: { label: 'Time from', hint: 'Charges only the time from this day on.', rare: true },
      workedTo: { label: 'Time up to', hint: 'Charges only the time up to this day.', rare: true },
      incomeToPool: {
        label: 'Pool that receives the income',
        hint: 'Its id, if councils agreed to share the income.',
        rare: true,
      },
    },
  },
  '/councils/{council}/charges/{chargeId}/payments': {
    ...{ subject: 'charge', address: 'payments', label: 'Record a payment' },
    ...{ button: 'Record the payment', done: 'Payment recorded' },
    fields: {
      paymentId: made,
      amountPence: { label: 'Amount that was paid', missing: 'Enter the amount that was paid' },
      reference: { label: 'Reference of the payment', hint: 'As on the bank’s statement.' },
      paidOn: { label: 'Paid on' },
    },
  },
  '/councils/{council}/charges/{chargeId}/credits': {
    ...{ subject: 'charge', address: 'credits', label: 'Propose a credit note' },
    ...{ button: 'Propose the credit note', done: 'Credit note proposed; a second person confirms it' },
    fields: {
      id: made,
      amountPence: {
        label: 'Amount before VAT',
        hint: 'The price, or a part of it. Its VAT is credited with it.',
        missing: 'Enter the amount to credit',
      },
      reason: why,
    },
  },
  '/councils/{council}/charges/{chargeId}/refunds': {
    ...{ subject: 'charge', address: 'refunds', label: 'Propose a refund' },
    ...{ button: 'Propose the refund', done: 'Refund proposed; a second person confirms it' },
    fields: {
      id: made,
      amountPence: {
        label: 'Amount to refund',
        hint: 'What was paid beyond the debt, or a part of it.',
        missing: 'Enter the amount to refund',
      },
      reason: why,
    },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
