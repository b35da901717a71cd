import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { addressWith, pageAsked, pagesOf, wordsAsked } from '../page/asked.js';
import { MovedTo, Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { daysOfMonth, londonDay, monthInWords } from '../words/days.js';
import { closedOtherwise, openStages, type Stage, stages } from '../words/stages.js';
import { caseRow } from './case-row.js';
import { casesNamed } from './finding.js';

interface Asked {
  readonly q?: string;
  readonly stage?: string;
  readonly council?: string;
  readonly officer?: string;
  /** A month, as 2026-10. */
  readonly received?: string;
  readonly decided?: string;
  readonly ended?: string;
  /** `yes`: past the last day, and not decided. */
  readonly late?: string;
  readonly page?: string;
}

const size = 50;

/** In the place of a stage: several of them. */
const several: Readonly<Record<string, readonly Stage[]>> = {
  open: openStages,
  'closed otherwise': closedOtherwise,
};

/** All cases of the councils that the user acts for. */
@Controller('cases')
export class CasesController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async cases(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const q = wordsAsked(asked.q);
    const looksLikeReference = /^[a-z0-9]+([/-][a-z0-9]+)+$/i.test(q);
    const [exact, ...others] = looksLikeReference ? await casesNamed(api, q) : [];
    if (exact && others.length === 0) return new SeeOther(exact.href);
    const page = pageAsked(asked.page);
    const stage = stages.find((each) => each === asked.stage);
    const among = several[asked.stage ?? ''] ?? (stage && [stage]);
    const officer = /^[\w.-]{1,64}$/.test(asked.officer ?? '') ? asked.officer : undefined;
    const [called, found] = await Promise.all([
      this.names.readFor(api),
      answered(
        api.GET('/caseload', {
          params: {
            query: {
              page,
              size,
              ...narrowing({ ...asked, q, among, officer }),
            },
          },
        }),
      ),
    ]);
    return new Page('cases/cases', {
      ...{ narrowedTo: narrowedTo(asked), isLate: asked.late === 'yes' },
      ...{ title: 'Cases', at: '/cases', q, stage, stages, officer, council: undefined },
      isOpen: asked.stage === 'open',
      chosenCouncil: asked.council?.toUpperCase(),
      councils: called.councils,
      officerName: officer && officer !== 'none' ? called.person(officer) : null,
      rows: found.cases.map((each) => ({
        ...caseRow(each),
        officerName: each.officer && called.person(each.officer),
      })),
      total: found.total,
      narrowed: (change: Asked) => addressWith('/cases', { ...asked, page: '', ...change }),
      pages: pagesOf({ page, size, total: found.total }, (to) =>
        addressWith('/cases', { ...asked, page: to }),
      ),
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

interface Narrowed extends Pick<Asked, 'council' | 'received' | 'decided' | 'ended' | 'late'> {
  readonly q: string;
  readonly among: readonly Stage[] | undefined;
  readonly officer: string | undefined;
}

function narrowing({ q, among, officer, council, received, decided, ended, late }: Narrowed) {
  const [cameIn, wentOut, over] = [received, decided, ended].map(daysOfMonth);
  return {
    ...(cameIn && { receivedFrom: cameIn.first, receivedTo: cameIn.last }),
    ...(wentOut && { decidedFrom: wentOut.first, decidedTo: wentOut.last }),
    ...(over && { endedFrom: over.first, endedTo: over.last }),
    ...(late === 'yes' && { dueBefore: londonDay(new Date()) }),
    ...(q && { search: q }),
    ...(among && { stage: [...among] }),
    ...(officer && { officer }),
    ...(council && /^[a-z][a-z0-9]{1,7}$/i.test(council) && { council: [council.toUpperCase()] }),
    orderBy: 'decideBy' as const,
  };
}

/** "received in October 2026", "closed otherwise in November 2026", "past their last day" */
const narrowedTo = ({ received, decided, ended, late, stage }: Asked): readonly string[] => [
  ...Object.entries({ received, decided, [stage === 'closed otherwise' ? stage : 'ended']: ended }).flatMap(
    ([what, month]) => (month && daysOfMonth(month) ? [`${what} in ${monthInWords(month)}`] : []),
  ),
  ...(late === 'yes' ? ['past the last day'] : []),
];
