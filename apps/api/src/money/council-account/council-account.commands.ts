import { councilAccounts, ledgers, pence } from '#domain';
import { asked } from '../../commands/command-route.js';
import { malformed } from '../../http/problem.js';
import { moneyCommands } from '../billing/money-parts.js';
import { ReversalBody } from '../cost-pool/costs.body.js';
import {
  AccountCodesBody,
  AdjustmentBody,
  ApprovalBody,
  DisbursementBody,
  FeeIncomeBody,
} from './account.body.js';

const keepers = ['finance', 'serviceManager'] as const;

/** What the service keeps, pays and adjusts for a council. */
export const councilAccountCommands = moneyCommands(councilAccounts.councilAccount, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council }) => `councilAccount-${council}`,
  routes: {
    ArrangeFeeIncome: asked(FeeIncomeBody, {
      path: 'councils/:council/account/fee-income',
      operation: 'arrangeFeeIncome',
      roles: keepers,
      says: "Says whether the service keeps the council's fees and sets them against its debt, or passes them on.",
      command: ({ named: { council }, body: { arrangement, from } }) => ({ council, arrangement, from }),
    }),
    SetAccountCodes: asked(AccountCodesBody, {
      path: 'councils/:council/account/codes',
      operation: 'setAccountCodes',
      roles: keepers,
      says: "Sets the council's own codes for the accounts of the ledger.",
      command: ({ named: { council }, body, on }) => ({ council, codes: codesIn(body), on }),
    }),
    RecordDisbursement: asked(DisbursementBody, {
      path: 'councils/:council/account/disbursements',
      operation: 'disburse',
      roles: keepers,
      says: 'Records an expense paid for the council.',
      command: async ({ named: { council }, body, parts, on }) => {
        const { disbursementId, amountPence, what, forCase = null, paidOn } = body;
        if (forCase !== null) await parts.cases.ownCase(council, forCase);
        return { council, disbursementId, amountPence: pence(amountPence), what, forCase, paidOn, on };
      },
    }),
    ReverseDisbursement: asked(ReversalBody, {
      path: 'councils/:council/account/disbursements/reversals',
      operation: 'reverseDisbursement',
      roles: keepers,
      says: 'Reverses a whole disbursement.',
      command: ({ named: { council }, body: { id, reason: because } }) => ({
        council,
        disbursementId: id,
        because,
      }),
    }),
    ProposeAdjustment: asked(AdjustmentBody, {
      path: 'councils/:council/account/adjustments',
      operation: 'proposeAdjustment',
      roles: keepers,
      says: 'Proposes to charge the council more, or less.',
      command: ({
        named: { council },
        body: { adjustmentId, amountPence, reason: because, cites },
        by,
        on,
      }) => ({
        ...{ council, adjustmentId, amountPence: pence(amountPence), because, cites, by, on },
      }),
    }),
    ApproveAdjustment: asked(ApprovalBody, {
      path: 'councils/:council/account/adjustments/approvals',
      operation: 'approveAdjustment',
      roles: keepers,
      says: 'Makes an adjustment that another person proposed.',
      command: ({ named: { council }, body: { id }, by, on }) => ({ council, adjustmentId: id, by, on }),
    }),
  },
});

function codesIn({ codes }: AccountCodesBody): Record<string, string> {
  const known = (account: string) => (ledgers.accounts as readonly string[]).includes(account);
  const bad = Object.entries(codes).find(([account, code]) => !known(account) || !isCode(code));
  if (!bad) return { ...codes };
  const because = `must be a code of one of ${ledgers.accounts.join(', ')}`;
  throw malformed([{ field: `codes.${bad[0]}`, because }]);
}

const isCode = (code: unknown): boolean => typeof code === 'string' && /^[\w.-]{1,40}$/.test(code);
