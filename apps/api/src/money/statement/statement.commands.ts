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

/** What every command on a month's statement says. */
const about = ({ named: { council, month }, by, on }: Asked<unknown, unknown>) => ({
  council,
  month,
  by,
  on,
});

/** A month's statement of what a council owes: reviewed by one, issued by another, disputed, settled. */
export const statementCommands = moneyCommands(statements.statement, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council, month }) => `statement-${council}-${month}`,
  routes: {
    ReviewStatement: asked(nothing, {
      path: 'councils/:council/statements/:month/review',
      operation: 'reviewStatement',
      roles: keepers,
      says: "Says that a month's statement is right as it stands.",
      waitsFor: 'billing_fact',
      command: async (it) => {
        const { draft, digest } = await it.parts.drafts.of(it.named.council, it.named.month);
        return { ...about(it), digest, isClosed: draft.isClosed, problems: draft.problems };
      },
    }),
    KeepStatementPart: notAsked(
      'a statement that is too large for one fact is kept in parts when it is issued',
    ),
    IssueStatement: asked(nothing, {
      path: 'councils/:council/statements/:month/issue',
      operation: 'issueStatement',
      roles: keepers,
      says: 'Issues what another person reviewed. It never changes after.',
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
      says: 'Says which lines the council does not accept, and why.',
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
      says: 'Proposes how a dispute is answered. What is upheld is put right by an adjustment on a later statement.',
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
      says: 'Confirms how a dispute is answered, as a person who neither proposed the answer nor raised the dispute.',
      command: (it) => ({
        ...{ ...about(it), act: 'ResolveDispute', proposalId: it.body.proposalId, found: {} },
        hasSeenChanges: it.request.expectedRevision !== undefined,
      }),
    }),
    WithdrawProposal: asked(ProposalWithdrawalBody, {
      path: 'councils/:council/statements/:month/disputes/resolution/proposal/withdrawal',
      operation: 'withdrawResolution',
      roles: keepers,
      says: 'Takes back, or turns down, how a dispute was to be answered: it stays open.',
      command: (it) => ({
        ...{ ...about(it), act: 'ResolveDispute', proposalId: it.body.proposalId, reason: it.body.reason },
      }),
    }),
    SettleStatement: asked(SettleBody, {
      path: 'councils/:council/statements/:month/settlements',
      operation: 'settleStatement',
      roles: keepers,
      says: 'Records what the council paid on a statement, once for each reference of a payment in the whole service.',
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

/** An adjustment that nobody proposed puts nothing right. */
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
