import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Vocabulary } from '../acts/vocabulary.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { kindInWords } from '../office/consultees.js';
import { addressWith } from '../page/asked.js';
import { Page } from '../page/page.js';
import { type Called, Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { dayInWords } from '../words/days.js';

interface Asked {
  readonly council?: string;
  readonly all?: string;
  /** `yes`: only if the day to answer is over. */
  readonly late?: string;
}

/** The consulted bodies, and what waits for each. */
@Controller('consultees')
export class WaitingController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async bodies(@Query() { council = '' }: Asked, @Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const query = council ? { council: [council.toUpperCase()] } : {};
    const [all, waited, called, vocabulary] = await Promise.all([
      answered(api.GET('/consultees')),
      answered(api.GET('/consultees', { params: { query } })),
      this.names.readFor(api),
      this.vocabulary.readFor(api),
    ]);
    return new Page('consultees/waiting', {
      ...{ title: 'Consultees', at: '/consultees', chosen: council.toUpperCase(), sentence: waited.sentence },
      councils: all.councils.map(called.council),
      bodies: waited.consultees.map((each) => bodyShown(each, called, vocabulary)),
      narrowed: (code: string) => addressWith('/consultees', { council: code.toLowerCase() }),
    });
  }

  @Get(':consultee')
  async cases(
    @Param('consultee') consultee: string,
    @Query() { all, late }: Asked,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const api = this.asking.api(request);
    const params = { path: { consultee }, query: { waiting: all !== 'yes' } };
    const [body, called, vocabulary] = await Promise.all([
      answered(api.GET('/consultees/{consultee}/cases', { params })),
      this.names.readFor(api),
      this.vocabulary.readFor(api),
    ]);
    return new Page('consultees/cases', {
      ...{ title: body.name, at: '/consultees', sentence: body.sentence, showsAll: all === 'yes' },
      ...{ body: bodyShown(body, called, vocabulary), answeredCases: body.asked - body.waiting },
      isLate: late === 'yes',
      cases: body.cases
        .filter(({ isLate }) => late !== 'yes' || isLate)
        .map((each) => askedShown(each, called)),
    });
  }
}

const bodyShown = (
  body: Schemas['ConsulteeBodyView'],
  called: Called,
  vocabulary: Schemas['VocabularyView'],
) => ({
  ...{ name: body.name, kind: kindInWords(body.kind, vocabulary), asked: body.asked },
  ...{ waiting: body.waiting, late: body.late, href: `/consultees/${encodeURIComponent(body.id)}` },
  entries: body.listedBy.map((code) => ({
    council: called.council(code),
    href: `/councils/${code.toLowerCase()}/consultees/${encodeURIComponent(body.id)}`,
  })),
});

function askedShown(each: Schemas['CaseAskedView'], called: Called) {
  const { caseReference, council, address, consulteeId, askedAs, remindedOn } = each;
  const href = caseAddress(council, caseReference);
  const to = new URLSearchParams({ letter: 'consultationReminder', to: 'consultee', consulteeId });
  return {
    ...{
      reference: caseReference,
      council: called.council(council),
      address,
      askedAs,
      href: `${href}/people`,
    },
    ...{ askedOn: each.askedOn, respondBy: each.respondBy, answeredOn: each.answeredOn, isLate: each.isLate },
    reminders: remindedOn.map(dayInWords),
    remindAt: each.answeredOn === null ? `${href}/do/letters?${to}` : null,
  };
}
