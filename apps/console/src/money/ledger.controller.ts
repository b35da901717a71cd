import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { addressWith, pageAsked, pagesOf } from '../page/asked.js';
import { Page } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { monthInWords } from '../words/days.js';
import { councilAsked } from './council-asked.js';
import { ledgerShown } from './ledger.js';
import { isMonth, stageOf } from './months.js';
import { askReconciled, reconciledShown } from './reconciled.js';

const size = 50;

/** As many entries as the API gives at once. */
const most = 10_000;

/** A council's books in double entry, month by month. */
@Controller('money')
export class LedgerController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get(':council/ledger/:month')
  async ledger(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('month') month: string,
    @Query('page') asked: string | undefined,
  ): Promise<Page> {
    const { api, council } = await this.#asked(request, code, month);
    const params = { path: { council: council.code, month } };
    const [postings, statement, answer] = await Promise.all([
      wholeLedger(api, council.code, month),
      answered(api.GET('/councils/{council}/statements/{month}', { params })),
      askReconciled(api),
    ]);
    const keys = statement.lines.map(({ key }) => key);
    const { entries, ...shown } = ledgerShown({ postings, council, month, statement });
    const page = pageAsked(asked);
    const address = `/money/${council.code.toLowerCase()}/ledger/${month}`;
    return new Page('money/ledger', {
      ...{ title: `Ledger, ${monthInWords(month)}`, at: '/money', council, month: monthInWords(month) },
      ...{
        ...shown,
        number: statement.number,
        stage: stageOf(statement.stage),
        isClosed: statement.isClosed,
      },
      entries: entries.slice((page - 1) * size, page * size),
      pages: pagesOf({ page, total: entries.length, size }, (next) => addressWith(address, { page: next })),
      reconciled: reconciledShown(answer, { council: council.code, month, keys }),
      ...{ csv: `${address}/csv`, statementHref: `/money/${council.code.toLowerCase()}/${month}` },
    });
  }

  /** The same as CSV, as the API writes it. */
  @Get(':council/ledger/:month/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(
    @Req() request: FastifyRequest,
    @Param('council') code: string,
    @Param('month') month: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { api, council } = await this.#asked(request, code, month);
    const params = { path: { council: council.code, month } };
    const asked = api.GET('/councils/{council}/ledger/{month}/csv', { params, parseAs: 'text' });
    const csv = await answered(asked);
    void reply.header(
      'content-disposition',
      `attachment; filename="ledger-${council.code.toLowerCase()}-${month}.csv"`,
    );
    return csv;
  }

  async #asked(request: FastifyRequest, code: string, month: string) {
    if (!isMonth(month)) throw notHere();
    const api = this.asking.api(request);
    return { api, council: await councilAsked(api, this.names, code) };
  }
}

/** Every entry of the month: the sums of the accounts need all of them. */
async function wholeLedger(
  api: CasebookApi,
  council: string,
  month: string,
): Promise<readonly Schemas['PostingView'][]> {
  const postings: Schemas['PostingView'][] = [];
  let after: string | null = null;
  do {
    const query: { limit: number; after?: string } = { limit: most, ...(after !== null && { after }) };
    const params = { path: { council, month }, query };
    const page: Schemas['LedgerView'] = await answered(
      api.GET('/councils/{council}/ledger/{month}', { params }),
    );
    postings.push(...page.postings);
    after = page.next;
  } while (after !== null);
  return postings;
}
