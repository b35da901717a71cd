import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { type Called, Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { monthBeside } from '../time/time-shown.js';
import { londonDay, monthInWords } from '../words/days.js';
import { actsOnStatement, disputeOf } from './acts-on-statement.js';
import { disputesShown } from './disputes.js';
import { isMonth, monthRow, monthsSince, stageOf } from './months.js';
import { dueInWords, owedInWords, owingNow, owingOf, willOweInWords } from './owing.js';
import { savingsAddress, yearOf } from './savings.js';
import { savingsInBrief } from './savings-in-brief.js';
import { partsOf } from './statement.js';
import { openedShown } from './steps.js';

/** A council whose accounts are asked for, and the user's roles. */
interface Of {
  readonly api: CasebookApi;
  readonly council: CouncilShown;
  readonly called: Called;
  readonly roles: readonly string[];
}

/** What a council owes, and the facts behind each amount. */
@Controller('money')
export class MoneyController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Described) private readonly described: Described,
  ) {}

  /** Every council whose accounts the user may see. */
  @Get()
  async councils(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const { councils } = await this.names.readFor(api);
    const books = await Promise.all(councils.map((council) => this.#latest(api, council)));
    const open = books.filter((each) => each !== null);
    if (open.length === 1) return new SeeOther(`/money/${open[0]!.council.code.toLowerCase()}`);
    return new Page('money/councils', {
      ...{ title: 'Money', at: '/money', books: open, sentence: dueInWords(open) },
      savings: await savingsInBrief(api),
    });
  }

  /** A council's statements, newest first, above them each month up to now that has none yet. */
  @Get(':council')
  async months(@Req() request: FastifyRequest, @Param('council') code: string): Promise<Page> {
    const { api, council } = await this.#ofCouncil(request, code);
    const params = { path: { council: council.code } };
    const { statements } = await answered(api.GET('/councils/{council}/statements', { params }));
    const drafts = await this.#drafts(api, council.code, statements.at(-1)?.month);
    const [next] = drafts.toReversed();
    return new Page('money/months', {
      ...{ title: 'Money', at: '/money', council },
      next: next && { words: monthInWords(next.month), problems: next.problems },
      months: [...drafts, ...statements.toReversed()].map(monthRow(council.code)),
      ...latestOf(council.code, statements),
      savingsHref: savingsAddress(yearOf(londonDay(new Date())), council.code),
    });
  }

  /** The months after the latest statement, newest first; without those before the accounts begin. */
  async #drafts(api: CasebookApi, council: string, latest: string | undefined) {
    const months = monthsSince(latest, londonDay(new Date()).slice(0, 7));
    const asked = months.map((month) => answeredUnless([404, 409], askStatement(api, council, month)));
    return (await Promise.all(asked)).filter((each) => each !== null);
  }

  /** A statement, from the opening to the closing balance. */
  @Get(':council/:month')
  async statement(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('month') month: string,
  ): Promise<Page> {
    return new Page('money/statement', await this.#shown(await this.#ofCouncil(request, code), month, null));
  }

  /** A line with its facts. */
  @Get(':council/:month/line')
  async line(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('month') month: string,
    @Query('key') key: string | undefined,
  ): Promise<Page> {
    if (!key) throw notHere();
    const of = await this.#ofCouncil(request, code);
    const { api, council } = of;
    const params = { path: { council: council.code, month }, query: { key } };
    const [shown, opened] = await Promise.all([
      this.#shown(of, month, key),
      answered(api.GET('/councils/{council}/statements/{month}/line', { params })),
    ]);
    return new Page('money/statement', { ...shown, opened, ...openedShown(opened, month) });
  }

  async #shown({ api, council, called, roles }: Of, month: string, openKey: string | null) {
    if (!isMonth(month)) throw notHere();
    const statement = await answered(askStatement(api, council.code, month));
    const { number, totals, problems, isClosed, reviewedBy, issuedBy, issuedOn, disputes } = statement;
    const owing = owingOf(statement);
    const address = `/money/${council.code.toLowerCase()}/${month}`;
    const acts = await actsOnStatement(statement, { address, roles, described: this.described });
    return {
      ...{ title: `${monthInWords(month)}, statement ${number}`, at: '/money', council },
      ...{ month: monthInWords(month), number, totals, problems, isClosed },
      disputes: disputesShown(disputes, called.person),
      ...{ acts, disputeHref: disputeOf(acts, openKey) },
      owes: (issuedOn === null ? willOweInWords : owedInWords)(owing, monthInWords(month)),
      ...{ reviewedBy, issuedBy, issuedOn, stage: stageOf(statement.stage) },
      address,
      ledgerHref: `/money/${council.code.toLowerCase()}/ledger/${month}`,
      beforeHref: `/money/${council.code.toLowerCase()}/${monthBeside(month, -1)}`,
      parts: partsOf({ ...statement, month }, council.code, openKey),
    };
  }

  async #latest(api: CasebookApi, council: CouncilShown) {
    const params = { path: { council: council.code } };
    // Leave out councils whose accounts the user may not see.
    const listed = await answeredUnless([403, 404], api.GET('/councils/{council}/statements', { params }));
    if (!listed) return null;
    return { council, ...latestOf(council.code, listed.statements) };
  }

  async #ofCouncil(request: FastifyRequest, code: string): Promise<Of> {
    const api = this.asking.api(request);
    const called = await this.names.readFor(api);
    const council = called.councils.find((each) => each.code === code.toUpperCase());
    if (!council) throw notHere();
    return { api, council, called, roles: request.session?.roles ?? [] };
  }
}

/** The latest issued statement, and what is due by it today. */
function latestOf(council: string, statements: readonly Schemas['ListedStatementView'][]) {
  const latest =
    statements
      .filter(({ totals }) => totals !== null)
      .map(monthRow(council))
      .at(-1) ?? null;
  const owing = owingNow(statements);
  return { latest, owing, owes: owing && latest && owedInWords(owing, latest.words) };
}

const askStatement = (api: CasebookApi, council: string, month: string) =>
  api.GET('/councils/{council}/statements/{month}', { params: { path: { council, month } } });
