import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { councilShown } from '../councils/councils.js';
import { addressWith, pageAsked, pagesOf } from '../page/asked.js';
import { Page, SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { grouped, groupInWords, whyTheseDays } from './work-row.js';

interface Asked {
  readonly show?: string;
  /** A group, such as past. */
  readonly in?: string;
  readonly council?: string;
  readonly page?: string;
}

const size = 60;

/** The user's worklist: what to do, by when, and what is new. */
@Controller('work')
export class WorkController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async mine(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#list('me', 'My work', asked, request);
  }

  /** Marks the list as seen. Later facts are new. */
  @Post('seen')
  async seen(
    @Body() sent: { readonly position?: string },
    @Req() request: FastifyRequest,
  ): Promise<SeeOther> {
    const position = String(sent.position ?? '');
    if (/^\d{1,19}$/.test(position))
      await answered(this.asking.api(request).PUT('/me/seen', { body: { position } }));
    return new SeeOther('/work');
  }

  @Get(':officer')
  async theirs(
    @Param('officer') officer: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const called = await this.names.readFor(this.asking.api(request));
    return await this.#list(officer, `Work of ${called.person(officer)}`, asked, request);
  }

  async #list(whose: string, title: string, asked: Asked, request: FastifyRequest): Promise<Page> {
    const { show: kind, in: group, council } = asked;
    const page = pageAsked(asked.page);
    const query = {
      ...{ for: whose, page, size },
      ...(kind && { kind: [kind] as never }),
      ...(group && { group: [group] as never }),
      ...(council && { council: [council.toUpperCase()] }),
    };
    const list = await answered(this.asking.api(request).GET('/worklist', { params: { query } }));
    const at = whose === 'me' ? '/work' : `/work/${whose}`;
    const link = (change: Asked): string => addressWith(at, { ...asked, page: '', ...change });
    return new Page('work/work', {
      ...{
        title,
        at,
        list,
        link,
        kind,
        within: groupInWords(group),
        isMine: whose === 'me',
        news: newsOf(list),
        chosen: council?.toUpperCase(),
        ...{ groups: grouped(list), reasons: whyTheseDays(list.items) },
      },
      councils: list.counts.councils.map((each) => ({ ...each, ...councilShown(each.council) })),
      pages: pagesOf({ page: list.page, total: list.total, size }, (to) => link({ page: to })),
    });
  }
}

/** The cases with new facts since the list was last marked as seen. */
const newsOf = ({ items }: Schemas['WorklistView']) =>
  items
    .filter(({ newSince }) => newSince.length > 0)
    .map(({ case: { council, caseReference: reference } }) => ({
      reference,
      href: caseAddress(council, reference),
    }));
