import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Acts } from '../acts/acts-view.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import type { CaseNamed } from '../cases/finding.js';
import { OpeningCases, pathOf } from '../cases/opening.js';
import { askingForFile, relayFile } from '../documents/file-relay.js';
import { Page } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { londonDay } from '../words/days.js';
import { letterShown } from './letter-words.js';

const base = '/councils/{council}/planning-applications/{caseId}';

/** The documents that can be generated from a case's record, by the last part of their address. */
const papers = {
  'committee-report': `${base}/committee-report.pdf`,
  'appeal-bundle': `${base}/appeal-bundle.pdf`,
  'decision-notice': `${base}/decision-notice.pdf`,
  'site-notice': `${base}/site-notice.pdf`,
  'press-notice': `${base}/press-notice.pdf`,
} as const;

interface LetterNamed extends CaseNamed {
  readonly letter: string;
}

/** The letters about a case with their progress, and the documents that can be printed. */
@Controller('cases/:council/:slug')
export class CaseLettersController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get('letters')
  async letters(@Param() named: CaseNamed, @Req() request: FastifyRequest): Promise<Page> {
    const { api, found, view, head, council, called, acts } = await this.opening.withPossibleActs(
      named,
      request,
    );
    const params = { path: pathOf(found) };
    const { letters } = await answered(api.GET(`${base}/letters`, { params }));
    return new Page('letters/case', {
      ...{ title: `Letters, ${head.reference}`, council, head, part: 'letters', at: '/cases' },
      writeAt: `${found.href}/do/letters`,
      neighboursAt: mayTellNeighbours(acts) ? `${found.href}/neighbours` : null,
      letters: letters.toReversed().map((each) => ({
        ...{ ...letterShown(each), writtenOn: each.writtenOn, sha256: each.sha256 },
        by: each.by === null ? `by rule of the council, since ${each.writtenOn}` : called.person(each.by),
        words:
          each.template.of === 'service'
            ? 'the service’s words'
            : `the council’s words of ${each.template.version}`,
        href: `${found.href}/letters/${encodeURIComponent(each.letterId)}`,
        link: linkShown(each, acts, found.href),
      })),
      papers: papersOf(view, londonDay(new Date())).map(({ paper, words }) => ({
        words,
        href: `${found.href}/papers/${paper}`,
      })),
    });
  }

  /** The letter itself. The API records who looks at it. */
  @Get('letters/:letter')
  async letter(
    @Param() { letter, ...named }: LetterNamed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { api, found } = await this.opening.open(named, request);
    const path = { ...pathOf(found), letterId: letter };
    const at = `${base}/letters/{letterId}/content` as const;
    const answer = await api.GET(at, { params: { path }, ...askingForFile(request) });
    await relayFile(answer, request, reply, { href: `${found.href}/letters`, words: 'Letters of the case' });
  }

  @Get('papers/:letter')
  async paper(
    @Param() { letter: paper, ...named }: LetterNamed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isPaper(paper)) throw notHere();
    const { api, found } = await this.opening.open(named, request);
    const params = { path: pathOf(found) };
    const answer = await api.GET(papers[paper] as never, { params, ...askingForFile(request) } as never);
    await relayFile(answer, request, reply, { href: `${found.href}/letters`, words: 'Letters of the case' });
  }
}

const mayTellNeighbours = ({ acts }: Acts): boolean =>
  acts.some(({ command, may }) => command === 'publicity/neighbour-letters' && may);

/** Whether the link in a letter can still be used, and how to withdraw it. */
function linkShown({ link, letterId }: Schemas['LetterView'], { acts }: Acts, href: string) {
  if (link === null) return null;
  const withdrawal = acts.find(({ command }) => command === 'letters/{letterId}/link/withdrawal');
  const isOpen = withdrawal?.may && withdrawal.targets?.some(({ id }) => id === letterId);
  return {
    ...{ until: link.until, isWithdrawn: link.isWithdrawn },
    withdrawAt: isOpen ? `${href}/do/letters/link/withdrawal?which=${encodeURIComponent(letterId)}` : null,
  };
}

type Paper = keyof typeof papers;
const isPaper = (text: string): text is Paper => Object.hasOwn(papers, text);

interface Shown {
  readonly stage: string;
  readonly recommendations: readonly unknown[];
  readonly appeals: readonly unknown[];
  readonly notices: readonly { readonly commentsUntil: string | null }[];
}

/** The documents that are available at the case's stage; notices as long as comments can be made. */
function papersOf({ stage, recommendations, appeals, notices }: Shown, today: string) {
  const hasLastDay = notices.some(({ commentsUntil }) => commentsUntil !== null && commentsUntil >= today);
  const all: readonly (readonly [Paper, string, boolean])[] = [
    ['site-notice', 'Site notice, with a plan of the site where its outline is known', hasLastDay],
    ['press-notice', 'Press notice', hasLastDay],
    ['committee-report', 'Committee report', recommendations.length > 0],
    ['decision-notice', 'Decision notice', stage === 'decided'],
    ['appeal-bundle', 'Appeal bundle', appeals.length > 0],
  ];
  return all.flatMap(([paper, words, isThere]) => (isThere ? [{ paper, words }] : []));
}
