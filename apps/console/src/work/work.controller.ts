import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Vocabulary } from '../acts/vocabulary.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { councilShown } from '../councils/councils.js';
import { addressWith, pagesOf } from '../page/asked.js';
import { Page, SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { withPlace } from '../queue/queue.js';
import { AskingFor } from '../session/asking.js';
import { typeInWords } from '../words/application-types.js';
import {
  actByAsked,
  filtersOf,
  casesOfWorkOnPage as size,
  type WorkAsked,
  worklistQuery,
} from './work-asked.js';
import { grouped, groupInWords, whyTheseDays } from './work-row.js';

/** The user's worklist: what to do, by when, and what is new. */
@Controller('work')
export class WorkController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async mine(@Query() asked: WorkAsked, @Req() request: FastifyRequest): Promise<Page> {
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
    return new SeeOther('/work#first');
  }

  @Get(':officer')
  async theirs(
    @Param('officer') officer: string,
    @Query() asked: WorkAsked,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const called = await this.names.readFor(this.asking.api(request));
    return await this.#list(officer, `Work of ${called.person(officer)}`, asked, request);
  }

  async #list(whose: string, title: string, asked: WorkAsked, request: FastifyRequest): Promise<Page> {
    const { show: kind, in: group, council } = asked;
    const query = worklistQuery(whose, asked);
    const api = this.asking.api(request);
    const [words, list] = await Promise.all([
      this.vocabulary.readFor(api),
      answered(api.GET('/worklist', { params: { query } })),
    ]);
    const { errors } = actByAsked(asked);
    const typeName = (code: string): string => typeInWords(code, words);
    const at = whose === 'me' ? '/work' : `/work/${whose}`;
    const link = (change: WorkAsked): string => addressWith(at, { ...asked, page: '', ...change });
    return new Page('work/work', {
      ...{
        title,
        at,
        list,
        link,
        kind,
        within: groupInWords(group),
        ...{ asked, errors, hasErrors: errors.length > 0, filters: filtersOf(at, asked, typeName) },
        types: list.counts.types
          .map((each) => ({ ...each, words: typeName(each.type) }))
          .toSorted((one, other) => one.words.localeCompare(other.words)),
        isMine: whose === 'me',
        news: newsOf(list),
        chosen: council?.toUpperCase(),
        ...{ groups: inQueue(list, link({ page: asked.page ?? '' })), reasons: whyTheseDays(list.items) },
      },
      councils: list.counts.councils.map((each) => ({ ...each, ...councilShown(each.council) })),
      pages: pagesOf({ page: list.page, total: list.total, size }, (to) => link({ page: to })),
    });
  }
}

/** The groups of the list; each row leads to its case with its place in the list. */
function inQueue(list: Schemas['WorklistView'], address: string) {
  const before = (list.page - 1) * size;
  const places = new Map(
    list.items.map(({ case: of }, index) => [caseAddress(of.council, of.caseReference), before + index + 1]),
  );
  const placed = (href: string): string => {
    const at = places.get(href);
    return at ? withPlace(href, { list: address, at, of: list.total }) : href;
  };
  return grouped(list).map(({ rows, ...group }) => ({
    ...group,
    rows: rows.map((row) => ({
      ...row,
      href: placed(row.href),
      next: { ...row.next, href: placed(row.next.href) },
    })),
  }));
}

/** The cases with new facts since the list was last marked as seen. */
const newsOf = ({ items }: Schemas['WorklistView']) =>
  items
    .filter(({ newSince }) => newSince.length > 0)
    .map(({ case: { council, caseReference: reference } }) => ({
      reference,
      href: caseAddress(council, reference),
    }));
