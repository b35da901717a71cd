import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Vocabulary } from '../acts/vocabulary.js';
import { answered } from '../api/casebook-api.js';
import { addressWith, pagesOf, wordsAsked } from '../page/asked.js';
import { MovedTo, Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { withPlace } from '../queue/queue.js';
import { AskingFor } from '../session/asking.js';
import { typeInWords, typeOptions } from '../words/application-types.js';
import { stages } from '../words/stages.js';
import { caseRow } from './case-row.js';
import {
  type CasesAsked,
  caseloadQuery,
  filtersOf,
  officerAsked,
  casesOnPage as size,
  sortedBy,
} from './cases-asked.js';
import { casesNamed } from './finding.js';

/** All cases of the councils that the user acts for. */
@Controller('cases')
export class CasesController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async cases(@Query() asked: CasesAsked, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const q = wordsAsked(asked.q);
    const looksLikeReference = /^[a-z0-9]+([/-][a-z0-9]+)+$/i.test(q);
    const [exact, ...others] = looksLikeReference ? await casesNamed(api, q) : [];
    if (exact && others.length === 0) return new SeeOther(exact.href);
    const [called, words, { cases, total, page }] = await Promise.all([
      this.names.readFor(api),
      this.vocabulary.readFor(api),
      answered(api.GET('/caseload', { params: { query: caseloadQuery(asked) } })),
    ]);
    const list = addressWith('/cases', asked);
    const narrowed = (change: CasesAsked) => addressWith('/cases', { ...asked, page: '', ...change });
    return new Page('cases/cases', {
      ...{ title: 'Cases', at: '/cases', council: undefined, stages, asked, total, narrowed },
      ...{ isOpen: asked.stage === 'open', officer: officerAsked(asked) },
      chosenCouncil: asked.council?.toUpperCase(),
      councils: called.councils,
      ...{ types: typeOptions(words), people: called.caseOfficers },
      filters: filtersOf(asked, { person: called.person, type: (code) => typeInWords(code, words) }),
      columns: {
        lastDay: sortedBy(asked, 'last-day'),
        received: sortedBy(asked, 'received'),
        reference: sortedBy(asked, 'reference'),
      },
      rows: cases.map((each, index) => ({
        ...caseRow(each),
        href: withPlace(caseRow(each).href, { list, at: (page - 1) * size + index + 1, of: total }),
        officerName: each.officer && called.person(each.officer),
      })),
      pages: pagesOf({ page, size, total }, (to) => addressWith('/cases', { ...asked, page: to })),
    });
  }

  /** A reference without its council, as on a letter. One, several or no cases may have it. */
  @Get(':slug')
  async named(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<SeeOther> {
    const found = await casesNamed(this.asking.api(request), slug);
    if (found.length === 0) throw notHere();
    return found.length === 1
      ? new MovedTo(found[0]!.href)
      : new SeeOther(addressWith('/cases', { q: slug }));
  }
}
