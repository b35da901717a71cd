import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  billing,
  type CouncilCode,
  type costRecovery,
  councilAccounts,
  type OfficerId,
  pence,
  statements,
} from '#domain';
import { digestOf } from '#event-store';
import { findStatement, listStatements, type ReadDatabase } from '#read-models';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import { ForCouncil, seersOfMoney } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem, problemOf } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { Proposals } from '../../planning-application/two-people/proposals.js';
import { takesTwo } from '../../planning-application/two-people/takes-two.js';
import {
  ConfirmationBody,
  ProposalWithdrawalBody,
} from '../../planning-application/two-people/two-people.body.js';
import { ProposalMade } from '../../planning-application/two-people/two-people.view.js';
import { MonthPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { DisputeBody, LineQuery, ResolveDisputeBody, SettleBody } from './statements.body.js';
import { OpenedLineView, StatementsView, StatementView } from './statements.view.js';
import { asDrafted, asIssued, listed } from './statements-shown.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller()
export class StatementsController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(BillingBooks) private readonly books: BillingBooks,
    @Inject(Proposals) private readonly proposals: Proposals,
  ) {}

  /** The council's statements that were reviewed or issued. */
  @Get('councils/:council/statements')
  @ForCouncil(...seersOfMoney)
  @WaitsFor('billing_statement')
  async statements(@Param('council', CouncilPipe) council: CouncilCode): Promise<StatementsView> {
    return { statements: (await listStatements(this.reads, [council])).map(listed) };
  }

  /** A month's statement: as issued, or as it would be on what is known now. */
  @Get('councils/:council/statements/:month')
  @ForCouncil(...seersOfMoney)
  @WaitsFor('billing_fact')
  async statement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
  ): Promise<StatementView> {
    const kept = await findStatement(this.reads, council, month);
    return (kept && asIssued(kept)) ?? asDrafted(await this.#draft(council, month), kept);
  }

  /** The facts that a line adds up, each as it was recorded. */
  @Get('councils/:council/statements/:month/line')
  @ForCouncil(...seersOfMoney)
  @WaitsFor('billing_fact')
  async statementLine(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Query() { key }: LineQuery,
  ): Promise<OpenedLineView> {
    const { lines } = await this.books.statement(council, month);
    const { facts } = await this.books.open();
    const line = lines.find((each) => each.key === key);
    if (!line) throw new Problem(404, 'unknown-line', `The statement has no line ${key}.`);
    const named = new Set([...line.sources, ...line.restsOn]);
    return plainJson({ line, facts: facts.filter(({ id }) => named.has(id)) });
  }

  /** Says that a month's statement is right as it stands. */
  @Post('councils/:council/statements/:month/review')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  @WaitsFor('billing_fact')
  async reviewStatement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { draft, digest } = await this.#draft(council, month);
    const { isClosed, problems } = draft;
    return this.#send(council, month, { type: 'ReviewStatement', digest, isClosed, problems }, request);
  }

  /** Issues what another person reviewed. It never changes after. */
  @Post('councils/:council/statements/:month/issue')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  @WaitsFor('billing_fact')
  async issueStatement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const { draft, digest } = await this.#draft(council, month);
    const { number, lines, totals } = draft;
    const parts = statements.partsOf(lines);
    const isWhole = parts.length === 1;
    if (!isWhole) await this.#keepParts(council, month, { parts, digest }, request);
    const contents = { number, totals, ...(isWhole ? { lines } : { lines: [], inParts: parts.length }) };
    const notYetIssued = await this.#notYetIssued(council, month);
    return this.#send(council, month, { type: 'IssueStatement', digest, contents, notYetIssued }, request);
  }

  /** Says which lines the council does not accept, and why. */
  @Post('councils/:council/statements/:month/disputes')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  disputeStatement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Body() { disputeId, lineKeys, amountPence, because }: DisputeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const about = { disputeId, lineKeys, amountPence: pence(amountPence), because };
    return this.#send(council, month, { type: 'DisputeStatement', ...about }, request);
  }

  /** Always refused, saying where it is proposed: it takes two people. */
  @Post('councils/:council/statements/:month/disputes/resolution')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  resolveDispute(
    @Param('council', CouncilPipe) _council: CouncilCode,
    @Param('month', MonthPipe) _month: costRecovery.Month,
    @Body() _body: ResolveDisputeBody,
  ): CommandDone {
    throw takesTwo('disputes/resolution');
  }

  /** Proposes how a dispute is answered. What is upheld is put right by an adjustment on a later statement. */
  @Post('councils/:council/statements/:month/disputes/resolution/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async proposeResolution(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Body() { disputeId, outcome, adjustmentId: named, ...body }: ResolveDisputeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<ProposalMade> {
    const adjustmentId = named ?? null;
    if (adjustmentId !== null) await this.#isProposed(council, adjustmentId);
    const proposalId = body.proposalId ?? request.commandId;
    const resolution = { type: 'ProposeResolution', proposalId, disputeId, outcome, adjustmentId } as const;
    const done = await this.#send(council, month, resolution, request);
    return { ...done, proposalId, waitsBecause: this.proposals.waitsBecause(request.actor.id, request) };
  }

  /** Confirms, as another person than proposed it and than disputed it, how a dispute is answered. */
  @Post('councils/:council/statements/:month/disputes/resolution/confirmation')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  confirmResolution(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Body() { proposalId }: ConfirmationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const hasSeenChanges = request.expectedRevision !== undefined;
    const confirmation = {
      type: 'ConfirmProposal',
      act: 'ResolveDispute',
      proposalId,
      hasSeenChanges,
      found: {},
    };
    return this.#send(council, month, confirmation as Partial<statements.StatementCommand>, request);
  }

  /** Takes back, or turns down, how a dispute was to be answered: it stays open. */
  @Post('councils/:council/statements/:month/disputes/resolution/proposal/withdrawal')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  withdrawResolution(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Body() { proposalId, reason }: ProposalWithdrawalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const withdrawal = { type: 'WithdrawProposal', act: 'ResolveDispute', proposalId, reason } as const;
    return this.#send(council, month, withdrawal, request);
  }

  /** Records what the council paid on a statement. */
  @Post('councils/:council/statements/:month/settlements')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  settleStatement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Body() { settlementId, amountPence, reference, paidOn }: SettleBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const settlement = { settlementId, amountPence: pence(amountPence), reference, paidOn };
    return this.#send(council, month, { type: 'SettleStatement', ...settlement }, request);
  }

  /** One append may hold so much: what is larger goes before, part by part. Repeated, it keeps what is missing. */
  async #keepParts(
    council: CouncilCode,
    month: costRecovery.Month,
    { parts, digest }: { parts: ReturnType<typeof statements.partsOf>; digest: string },
    { expectedRevision: _, ...request }: CommandRequest,
  ): Promise<void> {
    for (const [at, lines] of parts.entries()) {
      const commandId = `${request.commandId}/part-${at + 1}`;
      const command = { type: 'KeepStatementPart', digest, part: at + 1, lines } as const;
      await this.#send(council, month, command, { ...request, commandId });
    }
  }

  /** The latest earlier month with anything to state, where its statement is not out. */
  async #notYetIssued(council: CouncilCode, month: costRecovery.Month): Promise<costRecovery.Month | null> {
    const { books, statement } = (await this.books.open()).billing;
    const months = billing.monthsBefore(books, month);
    const last = months.findLast((each) => statesAnything(statement(council, each)));
    if (!last) return null;
    const state = await this.commands.stateNow(statements.statement, `statement-${council}-${last}`);
    return state.stage === 'issued' ? null : last;
  }

  async #draft(council: CouncilCode, month: costRecovery.Month) {
    const draft = await this.books.statement(council, month);
    const { number, lines, totals } = draft;
    return { draft, digest: digestOf({ number, council, month, lines, totals }) };
  }

  /** An adjustment that nobody proposed puts nothing right. */
  async #isProposed(council: CouncilCode, adjustmentId: string): Promise<void> {
    const account = await this.commands.stateNow(councilAccounts.councilAccount, `councilAccount-${council}`);
    if (!account.adjustments.has(adjustmentId))
      throw problemOf({
        code: 'unknown-adjustment',
        because: `No adjustment ${adjustmentId} was proposed: propose it first.`,
      });
  }

  async #send(
    council: CouncilCode,
    month: costRecovery.Month,
    command: Partial<statements.StatementCommand>,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const asked = { council, month, by: request.actor.id as OfficerId, on: request.today };
    const whole = { ...asked, ...command } as statements.StatementCommand;
    const stream = `statement-${council}-${month}` as const;
    return commandDone(await this.commands.send(statements.statement, stream, whole, request));
  }
}

const statesAnything = ({ lines, totals }: billing.StatementDraft): boolean =>
  lines.length > 0 || totals.openingPence !== 0;
