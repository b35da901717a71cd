import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Councils, councilShown } from '../councils/councils.js';
import { addressWith, pageAsked, pagesOf, wordsAsked } from '../page/asked.js';
import { Drawing } from '../page/drawing.js';
import { MovedTo, Page } from '../page/page.js';
import { AskingFor } from '../session/asking.js';
import { Open } from '../session/signed-in.guard.js';
import { londonDay } from '../words/days.js';
import { slugOf } from '../words/places.js';
import { entryShown } from './entry-shown.js';
import { asNobody, forEverybody } from './for-everybody.js';
import { type EntryNamed, openEntry, openRegister } from './opening.js';
import { onSameSite, type RegisterQuery, registerOf } from './public-record.js';
import { siteShown } from './site-shown.js';

interface Asked {
  readonly q?: string;
  readonly show?: string;
  readonly page?: string;
}

const size = 20;
const shows = ['all', 'new', 'comments', 'open', 'decided'] as const;

/** The public register, without an account and without a cookie. */
@Open()
@Controller('register')
export class RegisterController {
  constructor(
    @Inject(AskingFor) readonly asking: AskingFor,
    @Inject(Councils) readonly councils: Councils,
    @Inject(Drawing) private readonly drawing: Drawing,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    asNobody(request);
    const shown = (await this.councils.refresh()).map(({ council, name }) => councilShown(council, name));
    const page = new Page('register/councils', { title: 'Planning registers', councils: shown });
    return forEverybody(page, this.drawing, request, reply);
  }

  @Get(':council')
  async register(
    @Param('council') code: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { api, council, at } = await openRegister(this, code, request);
    const q = wordsAsked(asked.q);
    const show = shows.find((each) => each === asked.show) ?? 'all';
    const page = pageAsked(asked.page);
    const found = await registerOf(api, council.code, {
      page,
      size,
      ...(q && { search: q }),
      ...narrowing[show](),
    });
    const link = (change: Asked): string =>
      addressWith(at, { q, show: show === 'all' ? '' : show, page: '', ...change });
    return forEverybody(
      new Page('register/list', {
        ...{ title: 'Planning register', council, q, at, total: found.total },
        choices: choices.map((each) => ({
          ...each,
          isChosen: each.show === show,
          href: link({ show: each.show }),
        })),
        withoutSearch: link({ q: '' }),
        pages: pagesOf({ page, size, total: found.total }, (to) => link({ page: to })),
        lines: found.cases.map((line) => ({ ...line, href: `${at}/${slugOf(line.caseReference)}` })),
        ...{ json: this.asking.asData(`/councils/${council.code}/register`), weekly: `${at}/weekly` },
      }),
      this.drawing,
      request,
      reply,
    );
  }

  @Get(':council/:slug')
  async entry(
    @Param() named: EntryNamed,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { api, council, entry, own } = await openEntry(this, named, request);
    if (own !== request.url.split('?')[0]) return new MovedTo(own);
    const at = `/register/${council.code.toLowerCase()}`;
    const title = `${entry.caseReference}, planning register`;
    const json = this.asking.asData(
      `/councils/${entry.council}/register/${encodeURIComponent(entry.caseReference)}`,
    );
    const page = new Page('register/entry', {
      ...{ title, council, at, own, json },
      ...entryShown(entry, own),
      ...siteShown(entry, await onSameSite(api, entry)),
    });
    return forEverybody(page, this.drawing, request, reply);
  }
}

const choices = [
  { show: 'all', words: 'All' },
  { show: 'new', words: 'New this week' },
  { show: 'comments', words: 'Comments open' },
  { show: 'open', words: 'To be decided' },
  { show: 'decided', words: 'Decided or withdrawn' },
] as const;

const weekAgo = (): string => londonDay(new Date(Date.now() - 7 * 86_400_000));

const narrowing: Readonly<Record<(typeof shows)[number], () => RegisterQuery>> = {
  all: () => ({}),
  new: () => ({ receivedFrom: weekAgo() }),
  comments: () => ({ openForComments: true }),
  open: () => ({ part: 1 }),
  decided: () => ({ part: 2 }),
};
