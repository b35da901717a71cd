import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, type costRecovery } from '#domain';
import { findStatement, listStatements, type ReadDatabase } from '#read-models';
import { ForCouncil, rolesSeeingMoney } from '../../access/requires.js';
import { CouncilPipe } from '../../http/pipes.js';
import { plainJson } from '../../http/plain-json.js';
import { Problem } from '../../http/problem.js';
import { WaitsFor } from '../../http/wait-for.js';
import { database } from '../../parts.js';
import { MonthPipe } from '../billing/billing.pipes.js';
import { BillingBooks } from '../billing/billing-books.js';
import { MoneyFactsInWords } from '../billing/money-facts-in-words.js';
import { StatementDrafts } from './statement-drafts.js';
import { LineQuery } from './statements.body.js';
import { OpenedLineView, StatementsView, StatementView } from './statements.view.js';
import { asDrafted, asIssued, listed } from './statements-shown.js';

@ApiTags('Time and money')
@Controller()
export class StatementsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(BillingBooks) private readonly books: BillingBooks,
    @Inject(StatementDrafts) private readonly drafts: StatementDrafts,
    @Inject(MoneyFactsInWords) private readonly inWords: MoneyFactsInWords,
  ) {}

  /** Lists the council's statements that were reviewed or issued. */
  @Get('councils/:council/statements')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_statement')
  async statements(@Param('council', CouncilPipe) council: CouncilCode): Promise<StatementsView> {
    return { statements: (await listStatements(this.reads, [council])).map(listed) };
  }

  /** Gets a month's statement: as issued, or by what is known now. */
  @Get('councils/:council/statements/:month')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async statement(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
  ): Promise<StatementView> {
    const kept = await findStatement(this.reads, council, month);
    return (kept && asIssued(kept)) ?? asDrafted(await this.drafts.of(council, month), kept);
  }

  /** Gets the steps of a line as numbers, and the facts behind it, each as recorded. */
  @Get('councils/:council/statements/:month/line')
  @ForCouncil(...rolesSeeingMoney)
  @WaitsFor('billing_fact')
  async statementLine(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('month', MonthPipe) month: costRecovery.Month,
    @Query() { key }: LineQuery,
  ): Promise<OpenedLineView> {
    const { lines } = await this.books.statement(council, month);
    const line = lines.find((each) => each.key === key);
    if (!line) throw new Problem(404, 'unknown-line', `The statement has no line ${key}.`);
    const steps = await this.books.ask('lineSteps', council, month, line);
    const named = new Set([...line.sources, ...line.restsOn, ...steps.flatMap(({ sources }) => sources)]);
    const facts = await this.books.ask('facts', ({ id }) => named.has(id));
    return { line: plainJson(line), steps: plainJson(steps), facts: await this.inWords.of(facts) };
  }
}
