import { charges, pence } from '#domain';
import { asked } from '../../commands/command-route.js';
import { CommandDone, commandDone } from '../../http/command-done.view.js';
import { moneyCommands } from '../billing/money-parts.js';
import { ApprovalBody, MoneyBackBody, PaymentBody } from '../council-account/account.body.js';
import { InvoiceBody } from './charging.body.js';
import { CommandDoneWithWarnings, withWarnings } from './with-warnings.view.js';

const keepers = ['finance', 'serviceManager'] as const;

/** Each council has its own charges: another council may use the same id. */
export const chargeCommands = moneyCommands(charges.charge, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ chargeId }, { named: { council } }) => `charge-${council}-${chargeId}`,
  routes: {
    IssueInvoice: asked(InvoiceBody, {
      path: 'councils/:council/charges/:chargeId/invoice',
      operation: 'invoice',
      roles: keepers,
      says: "Invoices a service at the price of the council's schedule, or at the full cost of the time spent on it.",
      waitsFor: 'billing_fact',
      command: async ({ named: { council, chargeId }, body, parts: { invoicing }, request, on }) => {
        const command = await invoicing.command(council, chargeId, body, on);
        await invoicing.reserve(command, request);
        const about = { council, chargeId, command: { ...command, invoiceNumber: '' } };
        return { ...command, invoiceNumber: await invoicing.number('INV', chargeId, about, request) };
      },
      answers: {
        type: CommandDoneWithWarnings,
        of: (done, command, { parts }) =>
          withWarnings(done, parts.tests.ofInvoice({ ...command, type: 'IssueInvoice' })),
      },
    }),
    RecordChargePayment: asked(PaymentBody, {
      path: 'councils/:council/charges/:chargeId/payments',
      operation: 'recordChargePayment',
      roles: keepers,
      says: 'Records a payment on a charge, once for each payment reference in the whole service.',
      command: ({ named: { chargeId }, body: { paymentId, amountPence, reference, paidOn }, on }) => ({
        ...{ chargeId, paymentId, amountPence: pence(amountPence), reference, paidOn, on },
      }),
      around: async (command, { named: { council }, parts: { claims, side }, request }, carryOut) => {
        const { chargeId, paymentId, amountPence, reference } = command;
        const state = await side.state(charges.charge, `charge-${council}-${chargeId}`);
        const outcome = charges.charge.decide({ ...command, type: 'RecordChargePayment' }, state);
        const isNew = 'accepted' in outcome && outcome.accepted.length > 0;
        if (!isNew) return carryOut();
        const payment = { paymentId, amountPence, reference };
        return claims.around({ of: 'charge', council, chargeId, payment }, request, carryOut);
      },
    }),
    ProposeCredit: asked(MoneyBackBody, {
      path: 'councils/:council/charges/:chargeId/credits',
      operation: 'proposeCredit',
      roles: keepers,
      says: 'Proposes to credit an invoice, whole or in part.',
      command: ({ named: { chargeId }, body: { id, amountPence, reason: because }, by, on }) => ({
        ...{ chargeId, creditId: id, netPence: pence(amountPence), because, by, on },
      }),
    }),
    ApproveCredit: asked(ApprovalBody, {
      path: 'councils/:council/charges/:chargeId/credits/approvals',
      operation: 'approveCredit',
      roles: keepers,
      says: 'Issues the credit note that another person proposed.',
      command: async ({ named: { council, chargeId }, body: { id: creditId }, parts, request, by, on }) => {
        const command = { type: 'ApproveCredit', chargeId, by, on, creditId } as const;
        const about = { council, chargeId, command: { ...command, creditNoteNumber: '' } };
        const document = `${chargeId}/${creditId}`;
        const creditNoteNumber = await parts.invoicing.number('CN', document, about, request);
        return { chargeId, by, on, creditId, creditNoteNumber };
      },
      answers: {
        type: CommandDone,
        of: async (done, _, { named: { council, chargeId }, parts, request }) => {
          await parts.invoicing.release(council, chargeId, request);
          return commandDone(done);
        },
      },
    }),
    ProposeChargeRefund: asked(MoneyBackBody, {
      path: 'councils/:council/charges/:chargeId/refunds',
      operation: 'proposeChargeRefund',
      roles: keepers,
      says: 'Proposes to refund what was paid beyond the debt.',
      command: ({ named: { chargeId }, body: { id, amountPence, reason: because }, by, on }) => ({
        ...{ chargeId, refundId: id, amountPence: pence(amountPence), because, by, on },
      }),
    }),
    ApproveChargeRefund: asked(ApprovalBody, {
      path: 'councils/:council/charges/:chargeId/refunds/approvals',
      operation: 'approveChargeRefund',
      roles: keepers,
      says: 'Makes the refund that another person proposed.',
      command: ({ named: { chargeId }, body: { id }, by, on }) => ({ chargeId, refundId: id, by, on }),
    }),
  },
});
