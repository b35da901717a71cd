import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type CouncilCode, type costRecovery, ledgers } from '#domain';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/decorators.js';
import { ForCouncil, ForService, rolesSeeingMoney } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { MonthPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { LedgerQuery } from './ledger.query.js';
import { LedgerView, ReconciliationView } from './ledger.view.js';

const usualPage = 1_000;

@ApiTags('Time and money')
@Controller()
export class LedgerController {
  constructor(@Inject(BillingBooks) private readonly books: BillingBooks) {}

  /** Gets the month's entries in the council's books, in double entry: statement lines first, then payments. */
  @Get('councils/:council/ledger/:month')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async ledger(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Query() { after, limit = usualPage }: LedgerQuery,
  ): Promise<LedgerView> {
    return plainJson(await this.#page(council, month, { after, limit }));
  }

  /**
   * Gets the ledger as CSV (RFC 4180), safe to open in a spreadsheet. A `Link` header has the next page, if
   * there is one.
   */
  @Get('councils/:council/ledger/:month/csv')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async ledgerCsv(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Query() { after, limit = Number.MAX_SAFE_INTEGER }: LedgerQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { postings, next } = await this.#page(council, month, { after, limit });
    if (next !== null) {
      const query = new URLSearchParams({ after: next, limit: String(limit) });
      void reply.header('link', `</councils/${council}/ledger/${month}/csv?${query}>; rel="next"`);
    }
    return ledgers.ledgerCsv(postings);
  }

  /**
   * Compares statements, ledger and facts: your councils' months, and the total; with the lines that differ.
   */
  @Get('reconciliation')
  @ForService(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async reconciliation(@CurrentCaller() { open }: Caller): Promise<ReconciliationView> {
    const { councils } = await this.books.opened();
    const { months, differences, statementsPence, ledgerPence, factsPence, ...whole } =
      await this.books.ask('reconciliation');
    const isOpen = ({ council }: { council: CouncilCode | null }) =>
      council === null || open.includes(council);
    // Subtracting one's own figure from a sum of two councils would reveal the other's.
    const seesAll = councils.every((council) => open.includes(council));
    const sums = seesAll
      ? { statementsPence, ledgerPence, factsPence }
      : { statementsPence: null, ledgerPence: null, factsPence: null };
    const ours = { months: months.filter(isOpen), differences: differences.filter(isOpen) };
    return plainJson({ ...whole, ...sums, ...ours });
  }

  async #page(
    council: CouncilCode,
    month: costRecovery.Month,
    wanted: { after?: string | undefined; limit: number },
  ): Promise<ledgers.LedgerPage> {
    const page = ledgers.ledgerPage(await this.books.ask('ledger', council, month), wanted);
    if (page) return page;
    throw new Problem(404, 'unknown-entry', `The ledger of ${month} has no entry ${wanted.after} now.`);
  }
}
