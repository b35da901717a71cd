import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leavesOpen } from '../acts/performing.js';
import { type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { askingForFile, relayFile } from '../documents/file-relay.js';
import { askedPatiently } from '../documents/form-with-file.js';
import { addressWith, pageAsked, pagesOf } from '../page/asked.js';
import { TakesFile } from '../page/forms-with-files.js';
import { Page, SeeOther } from '../page/page.js';
import { openSubject } from './subjects.js';
import { notReadInWords, submissionSent } from './submission-file.js';
import { LookingAround } from './surroundings.js';
import { unreadShown } from './unread.js';

interface Named {
  readonly council: string;
  readonly submission: string;
}

const size = 50;
const at = '/councils/{council}/unread-submissions';

/** Submissions that could not be read, the reason, and what to do with them. */
@Controller('councils/:council/unread')
export class UnreadController {
  constructor(@Inject(LookingAround) private readonly looking: LookingAround) {}

  @Get()
  async list(
    @Param('council') code: string,
    @Query() asked: { readonly show?: string; readonly page?: string },
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const { api, called, council, href } = await this.#opened(code, request);
    const show = asked.show === 'all' ? 'all' : 'waiting';
    const query = { show, page: pageAsked(asked.page), size } as const;
    const found = await answered(api.GET(at, { params: { path: { council: council.code }, query } }));
    const link = (page: string): string =>
      addressWith(`${href}/unread`, { show: show === 'all' ? 'all' : '', page });
    return new Page('office/unread', {
      ...{ title: 'Submissions that could not be read', at: '/councils', council, href, show },
      total: found.total,
      submissions: found.submissions.map((each) => unreadShown(each, href, called.person)),
      pages: pagesOf({ page: found.page, total: found.total, size }, link),
    });
  }

  @Get(':submission')
  async one(@Param() named: Named, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(named, request, { key: randomUUID(), faults: [] });
  }

  /** The original file. Looking at it is recorded. */
  @Get(':submission/file')
  async file(
    @Param() { council: code, submission }: Named,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { api, council, href } = await this.#opened(code, request);
    const params = { path: { council: council.code, submission } };
    const answer = await api.GET(`${at}/{submission}/content`, { params, ...askingForFile(request) });
    const elsewhere = { href: `${href}/unread/${submission}`, words: 'The submission' };
    await relayFile(answer, request, reply, elsewhere);
  }

  /** Reads it again, or a corrected file that the form sends. */
  @Post(':submission/reading')
  @TakesFile()
  async read(
    @Param() named: Named,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const { api, council } = await this.#opened(named.council, request);
    const { fileSent } = request;
    const key = textAt(sent, '_key');
    // A corrected file is a new request, with a key of its own.
    const sending = fileSent
      ? await submissionSent(fileSent, randomUUID())
      : { headers: { 'idempotency-key': key }, fetch: askedPatiently };
    try {
      const read = await answered(
        api.POST(`${at}/{submission}/reading`, {
          params: { path: { council: council.code, submission: named.submission } },
          ...sending,
        }),
      );
      return new SeeOther(caseAddress(read.council, read.caseReference), {
        title: `Read, and received as ${read.caseReference}, for ${council.name}`,
        position: read.position,
      });
    } catch (fault) {
      if (leavesOpen(fault)) return await this.#page(named, request, { key, faults: [unknownYet] }, 503);
      if (!(fault instanceof ApiProblem) || [401, 403, 404].includes(fault.status)) throw fault;
      const faults = notReadInWords(fault);
      return await this.#page(named, request, { key: randomUUID(), faults }, fault.status);
    }
  }

  async #page(
    { council: code, submission }: Named,
    request: FastifyRequest,
    { key, faults }: { readonly key: string; readonly faults: readonly string[] },
    status = 200,
  ): Promise<Page> {
    const { api, called, council, href } = await this.#opened(code, request);
    const params = { path: { council: council.code, submission } };
    const found = await answered(api.GET(`${at}/{submission}`, { params }));
    return new Page(
      'office/unread-one',
      {
        ...{ title: 'A submission that could not be read', at: '/councils', council, href, key },
        ...{ faults, hasErrors: faults.length > 0 },
        submission: unreadShown(found, href, called.person),
      },
      status,
    );
  }

  async #opened(code: string, request: FastifyRequest) {
    const around = await this.looking.around(request);
    const { council, href } = openSubject('council', code, around);
    return { api: around.api, called: around.called, council: council!, href };
  }
}

const unknownYet = 'We do not know yet whether it was read. Press again: it will not become a case twice.';
