import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { councilShown } from '../councils/councils.js';
import { addressWith, pageAsked, pagesOf, wordsAsked } from '../page/asked.js';
import { Page, SeeOther } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';

interface Asked {
  readonly q?: string;
  readonly page?: string;
}

/** Searches cases and people. A single exact match redirects to its page. */
@Controller('search')
export class SearchController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async search(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const q = wordsAsked(asked.q);
    const shows = { title: 'Search', at: '/search', q };
    if (!q) return new Page('search/search', { ...shows, found: null });
    const page = pageAsked(asked.page);
    const api = this.asking.api(request);
    const [found, called] = await Promise.all([
      answered(api.GET('/search', { params: { query: { q, page } } })),
      this.names.readFor(api),
    ]);
    if (found.exact && page === 1)
      return new SeeOther(caseAddress(found.exact.council, found.exact.caseReference));
    return new Page('search/search', {
      ...{ ...shows, found },
      rows: found.cases.map((each) => hit(each, called.person)),
      pages: pagesOf({ ...found, page }, (to) => addressWith('/search', { q, page: to })),
    });
  }
}

const hit = (each: Schemas['CaseHitView'], person: (id: string) => string) => ({
  ...each,
  href: caseAddress(each.council, each.caseReference),
  council: councilShown(each.council),
  officerName: each.officer && person(each.officer),
  matched: each.matched.map(({ part, text }) => ({ part, text })),
});
