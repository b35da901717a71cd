import { councilAccounts, pence, statements } from '#domain';
import { type Asked, asked, notAsked, nothing } from '../../commands/command-route.js';
import { commandDone } from '../../http/command-done.view.js';
import { problemOf } from '../../http/problem.js';
import { takesTwo } from '../../planning-application/two-people/takes-two.js';
import {
  ConfirmationBody,
  ProposalWithdrawalBody,
} from '../../planning-application/two-people/two-people.body.js';
import { ProposalMade } from '../../planning-application/two-people/two-people.view.js';
import { type MoneyParts, moneyCommands } from '../billing/money-parts.js';
import { DisputeBody, ResolveDisputeBody, SettleBody } from './statements.body.js';

const keepers = ['finance', 'serviceManager'] as const;

/** The common parts of all commands about a month's statement. */
const about = ({ named: { council, month }, by, on }: Asked<unknown, unknown>) => ({
  council,
  month,
  by,
  on,
});

/**
 * A month's statement of what a council owes: one person reviews it, another issues it; it is disputed and
 * settled.
 */
export const statementCommands = moneyCommands(statements.statement, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council, month }) => `statement-${council}-${month}`,
  routes: {
    ReviewStatement: asked(nothing, {
      path: 'councils/:council/statements/:month/review',
      operation: 'reviewStatement',
      roles: keepers,
      says: "Records that a month's statement was reviewed and is right.",
      waitsFor: 'billing_fact',
      command: async (it) => {
        const { draft, digest } = await it.parts.drafts.of(it.named.council, it.named.month);
        return { ...about(it), digest, isClosed: draft.isClosed, problems: draft.problems };
      },
    }),
    KeepStatementPart: notAsked('a statement too large for one fact is kept in parts when it is issued'),
    IssueStatement: asked(nothing, {
      path: 'councils/:council/statements/:month/issue',
      operation: 'issueStatement',
      roles: keepers,
      says: 'Issues a statement that another person reviewed. An issued statement never changes.',
      waitsFor: 'billing_fact',
      command: async (it) => {
        const { drafts } = it.parts;
        const { council, month } = it.named;
        const { draft, digest } = await drafts.of(council, month);
        const { number, lines, totals } = draft;
        const parts = statements.partsOf(lines);
        const isWhole = parts.length === 1;
        if (!isWhole) await drafts.keepParts({ council, month }, { parts, digest }, it.request);
        const contents = { number, totals, ...(isWhole ? { lines } : { lines: [], inParts: parts.length }) };
        return { ...about(it), digest, contents, notYetIssued: await drafts.notYetIssued(council, month) };
      },
    }),
    DisputeStatement: asked(DisputeBody, {
      path: 'councils/:council/statements/:month/disputes',
      operation: 'disputeStatement',
      roles: keepers,
      says: 'Records which lines the council does not accept, and why.',
      command: (it) => {
        const { disputeId, lineKeys, amountPence, reason: because } = it.body;
        return { ...about(it), disputeId, lineKeys, amountPence: pence(amountPence), because };
      },
    }),
    ResolveDispute: asked(ResolveDisputeBody, {
      path: 'councils/:council/statements/:month/disputes/resolution',
      operation: 'resolveDispute',
      roles: keepers,
      says: 'Always refused, because it takes two people: the answer says where to propose it.',
      command: () => {
        throw takesTwo('disputes/resolution');
      },
    }),
    ProposeResolution: asked(ResolveDisputeBody, {
      path: 'councils/:council/statements/:month/disputes/resolution/proposal',
      operation: 'proposeResolution',
      roles: keepers,
      says: 'Proposes an answer to a dispute. An upheld dispute is corrected by an adjustment on a later statement.',
      command: async (it) => {
        const { disputeId, outcome, adjustmentId = null, proposalId } = it.body;
        if (adjustmentId !== null) await isProposed(adjustmentId, it);
        return { ...about(it), proposalId: it.idOr(proposalId), disputeId, outcome, adjustmentId };
      },
      answers: {
        type: ProposalMade,
        of: (done, { proposalId }, { by, request, parts: { proposals } }) => ({
          ...commandDone(done),
          ...{ proposalId, waitsBecause: proposals.waitsBecause(by, request) },
        }),
      },
    }),
    ConfirmProposal: asked(ConfirmationBody, {
      path: 'councils/:council/statements/:month/disputes/resolution/confirmation',
      operation: 'confirmResolution',
      roles: keepers,
      says: 'Confirms the answer to a dispute. The person must have neither proposed the answer nor raised the dispute.',
      command: (it) => ({
        ...{ ...about(it), act: 'ResolveDispute', proposalId: it.body.proposalId, found: {} },
        hasSeenChanges: it.request.expectedRevision !== undefined,
      }),
    }),
    WithdrawProposal: asked(ProposalWithdrawalBody, {
      path: 'councils/:council/statements/:month/disputes/resolution/proposal/withdrawal',
      operation: 'withdrawResolution',
      roles: keepers,
      says: 'Withdraws or rejects a proposed answer: the dispute stays open.',
      command: (it) => ({
        ...{ ...about(it), act: 'ResolveDispute', proposalId: it.body.proposalId, reason: it.body.reason },
      }),
    }),
    SettleStatement: asked(SettleBody, {
      path: 'councils/:council/statements/:month/settlements',
      operation: 'settleStatement',
      roles: keepers,
      says: 'Records a payment on a statement, once for each payment reference in the whole service.',
      command: (it) => {
        const { settlementId, amountPence, reference, paidOn } = it.body;
        return { ...about(it), settlementId, amountPence: pence(amountPence), reference, paidOn };
      },
      around: async (command, { parts: { claims, side }, request }, carryOut) => {
        const { council, month, settlementId: paymentId, amountPence, reference } = command;
        const state = await side.state(statements.statement, `statement-${council}-${month}`);
        const outcome = statements.statement.decide({ ...command, type: 'SettleStatement' }, state);
        const isNew = 'accepted' in outcome && outcome.accepted.length > 0;
        if (!isNew) return carryOut();
        const payment = { paymentId, amountPence, reference };
        return claims.around({ of: 'statement', council, month, payment }, request, carryOut);
      },
    }),
  },
});

/** An adjustment must have been proposed before it can correct a statement. */
async function isProposed(
  adjustmentId: string,
  { named: { council }, parts: { side } }: Asked<unknown, { readonly parts: MoneyParts }>,
): Promise<void> {
  const account = await side.stateNow(councilAccounts.councilAccount, `councilAccount-${council}`);
  if (!account.adjustments.has(adjustmentId))
    throw problemOf({
      code: 'unknown-adjustment',
      because: `No adjustment ${adjustmentId} was proposed: propose it first.`,
    });
}
