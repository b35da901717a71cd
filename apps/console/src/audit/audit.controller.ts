import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { sentence } from '../cases/case-parts.js';
import { caseAddress } from '../cases/case-row.js';
import { casesNamed } from '../cases/finding.js';
import { addressWith, wordsAsked } from '../page/asked.js';
import { Page, SeeOther } from '../page/page.js';
import { type Called, Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { dayRead } from '../timeline/reading-days.js';
import { londonDay } from '../words/days.js';
import { nearestTo } from './nearest.js';
import { type Asked, lateDays, questionOf } from './question.js';

const size = 50;

/** Pages for auditors: verifying the record, and downloading it. */
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Described) private readonly described: Described,
  ) {}

  @Get()
  async audit(@Query() asked: DayAsked, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const found = await caseOnDay(api, asked);
    if ('href' in found) return new SeeOther(found.href);
    const errors = found.errors;
    return new Page('audit/audit', {
      ...{ title: 'Audit', at: '/audit', errors, hasErrors: errors.length > 0, dayAsked: asked },
      ...(await this.#form(api, {})),
    });
  }

  /** Facts of all cases, latest first. */
  @Get('facts')
  async facts(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const { query, errors } = await this.#question(api, asked);
    const called = await this.names.readFor(api);
    const answer =
      errors.length > 0
        ? { facts: [], next: null }
        : await answered(api.GET('/facts', { params: { query: { ...query, limit: size } } }));
    const again = (change: Asked) => addressWith('/audit/facts', { ...asked, before: '', ...change });
    const isEmpty = errors.length === 0 && answer.facts.length === 0;
    const nearest = isEmpty ? await nearestTo(api, query) : null;
    return new Page('audit/facts', {
      ...{ title: 'Facts', at: '/audit', errors, hasErrors: errors.length > 0 },
      nearest: nearest && {
        ...{ ...nearest, href: again({ recordedFrom: nearest.day, recordedTo: nearest.day }) },
      },
      facts: answer.facts.map((fact) => factShown(fact, called)),
      csv: addressWith('/audit/facts.csv', { ...asked, before: '' }),
      ...{ first: asked.before ? again({}) : null, next: answer.next && again({ before: answer.next }) },
      ...(await this.#form(api, asked)),
    });
  }

  /** The same as CSV. */
  @Get('facts.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="facts.csv"')
  async csv(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<string> {
    const api = this.asking.api(request);
    const { query } = await this.#question(api, asked);
    return await answered(
      api.GET('/facts/csv', { params: { query: { limit: 1_000, ...query } }, parseAs: 'text' }),
    );
  }

  async #question(api: CasebookApi, asked: Asked) {
    const { query, errors } = questionOf(asked, londonDay(new Date()));
    if (!asked.case) return { query, errors };
    const [found] = await casesNamed(api, wordsAsked(asked.case));
    if (found) return { query: { ...query, case: found.caseId }, errors };
    return { query, errors: [...errors, noCase('case')] };
  }

  async #form(api: CasebookApi, asked: Asked) {
    const [called, types, officers] = await Promise.all([
      this.names.readFor(api),
      this.described.codesOf('/facts', 'type'),
      answered(api.GET('/officers')),
    ]);
    return {
      ...{ asked, lateDays, councils: called.councils },
      types: types
        .map((value) => ({ value, words: sentence(value) }))
        .toSorted((one, other) => one.words.localeCompare(other.words)),
      people: [
        ...officers.map(({ officer: value, name: words }) => ({ value, words })),
        { value: 'clerk', words: 'Casebook, on its day' },
      ],
    };
  }
}

interface DayAsked {
  readonly case?: string;
  readonly on?: string;
}

const noCase = (field: string) => ({
  ...{ field, href: `#${field}` },
  words: 'No case of your councils has this reference',
});

/** Redirects to the timeline of a case on a day. */
async function caseOnDay(api: CasebookApi, { case: reference, on }: DayAsked) {
  if (reference === undefined) return { errors: [] };
  const today = londonDay(new Date());
  const day = on?.trim() ? dayRead(on, today) : today;
  const [found] = await casesNamed(api, wordsAsked(reference));
  if (found && day) return { href: addressWith(`${found.href}/timeline`, { on: day, known: day, and: day }) };
  return {
    errors: [
      ...(found ? [] : [noCase('day-case')]),
      ...(day
        ? []
        : [{ field: 'on', href: '#on', words: 'The day must be a real day, like 25 October 2026' }]),
    ],
  };
}

const factShown = (fact: Schemas['FactInList'], called: Called) => {
  const href = fact.caseReference === null ? null : caseAddress(fact.council, fact.caseReference);
  return {
    ...{ ...fact, council: called.council(fact.council), href },
    factHref: href && `${href}/facts/${fact.revision}`,
    by: fact.actor.name ?? 'Casebook',
    isLate: fact.daysLate > lateDays,
  };
};
