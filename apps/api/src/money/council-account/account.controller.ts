import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, councilAccounts, ledgers, type OfficerId, pence } from '#domain';
import { AsCommand, type CommandRequest } from '../../access/decorators.js';
import { ForCouncil } from '../../access/requires.js';
import { type CommandDone, commandDone } from '../../http/command-done.view.js';
import { CommandSide } from '../../http/command-side.js';
import { CommandHeaders } from '../../http/openapi.js';
import { CouncilPipe } from '../../http/pipes.js';
import { malformed } from '../../http/problem.js';
import { CasesOnRecord } from '../billing/cases-on-record.js';
import { ReversalBody } from '../cost-pool/costs.body.js';
import {
  AccountCodesBody,
  AdjustmentBody,
  ApprovalBody,
  DisbursementBody,
  FeeIncomeBody,
} from './account.body.js';

const keepers = ['finance', 'serviceManager'] as const;

@ApiTags('Time and money')
@Controller('councils/:council')
export class AccountController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CasesOnRecord) private readonly cases: CasesOnRecord,
  ) {}

  /** Says whether the service keeps the council's fees against what it owes, or passes them on. */
  @Post('account/fee-income')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  arrangeFeeIncome(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { arrangement, from }: FeeIncomeBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toAccount({ type: 'ArrangeFeeIncome', council, arrangement, from }, request);
  }

  /** Sets the council's own codes for the accounts of the ledger. */
  @Post('account/codes')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  setAccountCodes(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { codes }: AccountCodesBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const known = (account: string) => (ledgers.accounts as readonly string[]).includes(account);
    const bad = Object.entries(codes).find(([account, code]) => !known(account) || !isCode(code));
    if (bad)
      throw malformed([
        { field: `codes.${bad[0]}`, because: `must be a code of one of ${ledgers.accounts.join(', ')}` },
      ]);
    return this.#toAccount(
      { type: 'SetAccountCodes', council, codes: { ...codes }, on: request.today },
      request,
    );
  }

  /** Records what was paid out for the council. */
  @Post('account/disbursements')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  async disburse(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { disbursementId, amountPence, what, forCase, paidOn }: DisbursementBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    if (forCase !== undefined) await this.cases.ownCase(council, forCase);
    const disbursement = {
      disbursementId,
      amountPence: pence(amountPence),
      what,
      forCase: forCase ?? null,
      paidOn,
    };
    return this.#toAccount(
      { type: 'RecordDisbursement', council, ...disbursement, on: request.today },
      request,
    );
  }

  /** Takes a disbursement back whole. */
  @Post('account/disbursements/reversals')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  reverseDisbursement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { id: disbursementId, because }: ReversalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#toAccount({ type: 'ReverseDisbursement', council, disbursementId, because }, request);
  }

  /** Proposes to ask the council for more, or let it off something. */
  @Post('account/adjustments')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  proposeAdjustment(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { adjustmentId, amountPence, because, cites }: AdjustmentBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    const adjustment = { adjustmentId, amountPence: pence(amountPence), because, cites };
    return this.#toAccount(
      { type: 'ProposeAdjustment', council, ...adjustment, by, on: request.today },
      request,
    );
  }

  /** Makes an adjustment that another person proposed. */
  @Post('account/adjustments/approvals')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...keepers)
  approveAdjustment(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { id: adjustmentId }: ApprovalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    const by = request.actor.id as OfficerId;
    return this.#toAccount(
      { type: 'ApproveAdjustment', council, adjustmentId, by, on: request.today },
      request,
    );
  }

  async #toAccount(
    command: councilAccounts.CouncilAccountCommand,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const stream = `councilAccount-${command.council}` as const;
    return commandDone(await this.commands.send(councilAccounts.councilAccount, stream, command, request));
  }
}

const isCode = (code: unknown): boolean => typeof code === 'string' && /^[\w.-]{1,40}$/.test(code);
