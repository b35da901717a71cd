import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../../acts/described.js';
import { leavesOpen } from '../../acts/performing.js';
import type { Sent } from '../../acts/sent.js';
import { ApiProblem } from '../../api/api-problem.js';
import { answered } from '../../api/casebook-api.js';
import { Councils } from '../../councils/councils.js';
import { MovedTo, type Page, SeeOther } from '../../page/page.js';
import { notHere, Refused } from '../../page/refused.js';
import { AskingFor } from '../../session/asking.js';
import { FromAnybody } from '../../session/own-forms.js';
import { Cookies } from '../../session/session.js';
import { Open } from '../../session/signed-in.guard.js';
import { entryShown } from '../entry-shown.js';
import { type EntryNamed, type OpenedEntry, openEntry } from '../opening.js';
import { CommentForm, type CommentPage, pages } from './comment-form.js';
import { checkPage, formPage, sentPage, unknownPage, type Writing } from './comment-pages.js';

const path = '/councils/{council}/api/@next/public/applications/{reference}/publicComments';

/**
 * The comment form for the public: the comment, its author, a check, and what happens next. Sets no cookie.
 */
@Open()
@Controller('register/:council/:slug/comment')
export class CommentController {
  constructor(
    @Inject(AskingFor) readonly asking: AskingFor,
    @Inject(Councils) readonly councils: Councils,
    @Inject(Described) private readonly described: Described,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get()
  async write(@Param() named: EntryNamed, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const writing = await this.#begin(named, request);
    const at = `${writing.own}/comment`;
    return request.url.split('?')[0] === at ? formPage('comment', writing, {}) : new MovedTo(at);
  }

  /** Back from a later page, with the input kept. */
  @Post()
  @HttpCode(200)
  @FromAnybody()
  async again(@Param() named: EntryNamed, @Body() sent: Sent, @Req() request: FastifyRequest) {
    return formPage('comment', await this.#begin(named, request, sent), sent);
  }

  @Get(['about-you', 'check'])
  async fromTheBeginning(@Param() named: EntryNamed, @Req() request: FastifyRequest) {
    return new SeeOther(`${(await openEntry(this, named, request)).own}/comment`);
  }

  @Post('about-you')
  @HttpCode(200)
  @FromAnybody()
  async aboutYou(@Param() named: EntryNamed, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const writing = await this.#begin(named, request, sent);
    return faulty(writing, sent, ['comment']) ?? formPage('about you', writing, sent);
  }

  @Post('check')
  @HttpCode(200)
  @FromAnybody()
  async check(@Param() named: EntryNamed, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const writing = await this.#begin(named, request, sent);
    return faulty(writing, sent, pages) ?? checkPage(writing, sent);
  }

  @Post('sent')
  @HttpCode(200)
  @FromAnybody()
  async send(@Param() named: EntryNamed, @Body() sent: Sent, @Req() request: FastifyRequest) {
    const writing = await this.#begin(named, request, sent);
    const wrong = faulty(writing, sent, pages);
    if (wrong) return wrong;
    const key = this.cookies.seal.idOfOpenForm(sent._form, writing.own);
    // The token is from before a restart, or invalid: continue with a new one.
    if (key === null) return checkPage(writing, sent, { isNew: true });
    const { api, entry, own, fields } = writing;
    try {
      const { data } = await answered(
        api.POST(path, {
          params: {
            path: { council: entry.council, reference: entry.caseReference },
            header: { 'Idempotency-Key': key },
          },
          body: fields.body(sent),
        }),
      );
      return new SeeOther(`${own}/comment/sent?number=${encodeURIComponent(data.commentReference)}`);
    } catch (fault) {
      return refused(writing, sent, fault);
    }
  }

  @Get('sent')
  async sent(
    @Param() named: EntryNamed,
    @Query('number') number: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await openEntry(this, named, request);
    if (!/^PC-[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(number ?? '')) throw notHere();
    return sentPage(opened, number!);
  }

  async #begin(named: EntryNamed, request: FastifyRequest, sent: Sent = {}): Promise<Opened> {
    const opened = await openEntry(this, named, request);
    const { entry, own } = opened;
    if (!entry.mayComment) throw notNow(opened);
    const { seal } = this.cookies;
    const given = sent._form;
    const isOurs = typeof given === 'string' && seal.idOfOpenForm(given, own) !== null;
    return {
      ...opened,
      fields: new CommentForm((await this.described.command(path)).schema),
      token: isOurs ? given : seal.openFormToken(own),
    };
  }
}

type Opened = OpenedEntry & Writing;

/** The first page with an error; null if there is none. */
function faulty(writing: Writing, sent: Sent, asked: readonly CommentPage[]): Page | null {
  for (const page of asked) {
    const faults = writing.fields.faults(page, sent);
    if (faults.length > 0) return formPage(page, writing, sent, { faults });
  }
  return null;
}

/**
 * Shows the API's errors at their fields. If the outcome is unknown, the comment can be sent again under the
 * same key.
 */
function refused(writing: Writing, sent: Sent, fault: unknown): Page {
  if (leavesOpen(fault)) return unknownPage(writing, sent);
  if (!(fault instanceof ApiProblem) || fault.status === 404) throw fault;
  const { errors, status, detail } = fault;
  const faults = errors.length > 0 ? writing.fields.refusals(errors) : [{ at: '', words: detail }];
  return formPage(writing.fields.pageOf(faults[0]!), writing, sent, { faults, status });
}

const notNow = ({ entry, own }: OpenedEntry) =>
  new Refused(409, {
    title: 'You cannot comment on this application here',
    words: entryShown(entry, own).haveYourSay,
    link: { href: own, words: `Planning application ${entry.caseReference}` },
  });
