import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { MovedTo, Page, type SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { appealInWords } from '../words/appeals.js';
import { dayInWords } from '../words/days.js';
import { actsOn } from './acts-on.js';
import { consulteesOf, linksOf, moneyOf, personNamed, stancesOf } from './case-pages.js';
import { decisionWords, sentence } from './case-parts.js';
import { committeeShown } from './committee-shown.js';
import { conditionsOf } from './conditions-shown.js';
import { peopleReached } from './contacts.js';
import { daysOfCase } from './days-of-case.js';
import { decisionShown } from './decision-shown.js';
import { doBox } from './do-box.js';
import { documentsOf } from './documents-of-case.js';
import type { CaseFound, CaseNamed } from './finding.js';
import { moreTimeInWords } from './more-time.js';
import { type OpenedCase, OpeningCases, pathOf } from './opening.js';
import { commentsChosen } from './stances.js';

const base = '/councils/{council}/planning-applications/{caseId}';

/** The pages of a case: its stage, the possible acts, and the reasons for its dates. */
@Controller('cases/:council/:slug')
export class CaseController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get()
  async summary(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const opened = await this.opening.withPossibleActs(named, request);
    const { view, called, acts, found } = opened;
    if (!isAt(request, found)) return new MovedTo(found.href);
    return this.#page(opened, 'summary', {
      ...{ days: daysOfCase(view, found.href), consultees: consulteesOf(view), stances: stancesOf(view) },
      box: opened.head.isOnlyRead ? null : doBox(acts, found.href),
      ...{ applicant: personNamed(view.applicant), agent: personNamed(view.agent) },
      ...{
        documents: documentsOf(view, found.href),
        committee: committeeShown(view),
        obligation: view.obligation,
      },
      moreTime: view.extensions.map((each) => ({
        ...{ words: moreTimeInWords(each), of: dayInWords(each.decideBy) },
        acts: actsOn(acts.acts, found.href, 'proposalId', each.proposalId),
      })),
      decision: decisionShown(view, called, found.href),
      appeals: view.appeals.map((each) => ({
        ...{ words: appealInWords(each), of: each.inspectorateReference },
        acts: actsOn(acts.acts, found.href, 'appealId', each.appealId),
      })),
      bundleAt: view.appeals.length > 0 ? `${found.href}/papers/appeal-bundle` : null,
      specialists: view.specialists.map((each) => ({
        ...{ discipline: sentence(each.discipline), name: called.person(each.officer) },
      })),
      held: view.held,
    });
  }

  /** The reason for one day, as a page to print or to cite. */
  @Get('why/:day')
  async why(
    @Param() named: CaseNamed,
    @Param('day') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.opening.open(named, request);
    const { head, council, view, found } = opened;
    const day = daysOfCase(view, found.href).find((each) => each.id === id);
    if (!day) throw notHere();
    const title = `${day.label}, ${head.reference}`;
    return new Page('cases/why', { title, council, head, part: 'why', at: '/cases', day });
  }

  @Get('documents')
  async documents(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.opening.withPossibleActs(named, request);
    const { view, found, acts } = opened;
    return this.#page(opened, 'documents', {
      documents: documentsOf(view, found.href),
      actsOn: (id: string) => actsOn(acts.acts, found.href, 'documentId', id),
      addAt: acts.acts.some(({ command, may }) => may && command === 'documents')
        ? `${found.href}/do/documents`
        : null,
    });
  }

  @Get('people')
  async people(
    @Param() named: CaseNamed,
    @Query('stance') stance: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.opening.withPossibleActs(named, request);
    const { view, found, acts } = opened;
    return this.#page(opened, 'people', {
      actsOnConsultee: ({ id, answer }: { id: string; answer: { responseId: string } | null }) => [
        ...(answer ? [] : actsOn(acts.acts, found.href, 'consulteeId', id)),
        ...(answer ? actsOn(acts.acts, found.href, 'responseId', answer.responseId) : []),
      ],
      ...{ applicant: personNamed(view.applicant), agent: personNamed(view.agent) },
      ...{ consultees: consulteesOf(view), stances: stancesOf(view) },
      ...commentsChosen(view.representations, stance, `${found.href}/people`),
    });
  }

  /** Withheld details have an address of their own, because each look is recorded. */
  @Get('contacts')
  async contacts(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.opening.open(named, request);
    const path = `${base}/contacts` as const;
    const contacts = await answered(opened.api.GET(path, { params: { path: pathOf(opened.found) } }));
    return this.#apart(opened, 'contacts', 'Contact details', { people: peopleReached(contacts) });
  }

  @Get('comments')
  async comments(
    @Param() named: CaseNamed,
    @Query('stance') stance: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.opening.withPossibleActs(named, request);
    const { found, acts } = opened;
    const path = `${base}/comments` as const;
    const { comments } = await answered(opened.api.GET(path, { params: { path: pathOf(opened.found) } }));
    return this.#apart(opened, 'comments', 'Original comments', {
      ...{ ...commentsChosen(comments, stance, `${found.href}/comments`), stances: stancesOf(opened.view) },
      actsOn: (id: string) => actsOn(acts.acts, found.href, 'representationId', id),
    });
  }

  @Get('conditions')
  async conditions(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.opening.open(named, request);
    const { recommendations } = opened.view;
    return this.#page(opened, 'conditions', {
      ...conditionsOf(opened.view),
      recommended: recommendations.length > 0 ? decisionWords(recommendations.at(-1)!.recommendation) : null,
    });
  }

  @Get('money')
  async money(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.opening.open(named, request);
    return this.#page(opened, 'money', { money: moneyOf(opened.view) });
  }

  @Get('linked')
  async linked(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.opening.open(named, request);
    return this.#page(opened, 'linked', { links: linksOf(opened.view) });
  }

  #apart({ head, council }: OpenedCase, view: string, name: string, shows: object): Page {
    const title = `${name}, ${head.reference}`;
    return new Page(`cases/${view}`, { ...shows, title, council, head, part: 'people', at: '/cases' });
  }

  #page({ head, council }: OpenedCase, part: string, shows: object): Page {
    const { words = '' } = head.parts.find(({ id }) => id === part) ?? {};
    const title =
      part === 'summary' ? head.reference : `${words.replace(/ [\d£].*$/, '')}, ${head.reference}`;
    return new Page(`cases/${part}`, { ...shows, title, council, head, part, at: '/cases' });
  }
}

/**
 * Whether this is the case's current address, in any capitals. Old references and former councils redirect to
 * it.
 */
const isAt = ({ url }: FastifyRequest, { href }: CaseFound): boolean =>
  decodeURIComponent(url.split('?')[0]!).toLowerCase() === decodeURIComponent(href).toLowerCase();
