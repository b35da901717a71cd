import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CaseNamed } from '../cases/finding.js';
import { type OpenedCase, OpeningCases, pathOf } from '../cases/opening.js';
import { addressWith } from '../page/asked.js';
import { Page, SeeOther } from '../page/page.js';
import { Refused } from '../page/refused.js';
import { londonDay } from '../words/days.js';
import { factsDrawn } from './drawing-facts.js';
import { daysBeside, differencesShown, factShown, factsAround, sameShown } from './facts-shown.js';
import { factsKnown, fixedLooks } from './fixing.js';
import { type Asked, columnsOf, looksOf, questionOf, readForm } from './question.js';
import { differenceOf, factAt, historyOf, type Looks } from './record.js';

/** The timeline of a case: what happened, and what was known on a day. */
@Controller('cases/:council/:slug')
export class TimelineController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get('timeline')
  async timeline(
    @Param() named: CaseNamed,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const today = londonDay(now);
    const form = asked.show === undefined ? null : readForm(asked, today);
    const opened = await this.opening.open(named, request);
    const { api, found } = opened;
    const at = `${found.href}/timeline`;
    if (form && 'looks' in form) return new SeeOther(addressWith(at, form.looks));
    const looks = form ? null : looksOf(asked);
    const [history, difference] = await Promise.all([
      historyOf(api, pathOf(found)),
      looks && differenceOf(api, pathOf(found), looks),
    ]);
    const facts = factsKnown(history, looks, now).map((fact) => factShown(fact, found.href));
    const beside = daysBeside(facts, looks?.on, today);
    const sameDay = (day: string | null) => day && addressWith(at, { on: day, known: day, and: day });
    const fixed = looks && fixedLooks(looks, now);
    return this.#page(opened, 'timeline', {
      ...{ looks, question: form ? form.question : questionOf(looks, today) },
      ...{ beside, earlier: sameDay(beside.before), later: sameDay(beside.after) },
      ...{ drawn: factsDrawn(facts, looks?.on), ...factsAround(facts, looks?.on), isPast: looks !== null },
      ...{ fixed: fixed && addressWith(at, fixed), slide: slideOf(at, looks) },
      firstDay: facts[0]!.day,
      columns: looks && columnsOf(looks, today),
      difference: difference && {
        ...{ ...difference, lines: differencesShown(difference, found.href) },
        same: sameShown(difference),
      },
      hasErrors: form !== null,
    });
  }

  @Get('facts/:revision')
  async fact(
    @Param() { revision, ...named }: CaseNamed & { readonly revision: string },
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.opening.open(named, request);
    const { api, found } = opened;
    const fact = /^\d{1,9}$/.test(revision) ? await factAt(api, pathOf(found), Number(revision)) : undefined;
    if (!fact)
      throw new Refused(404, {
        title: `There is no fact ${revision.slice(0, 9)} of ${found.reference}`,
        words: 'Its facts are numbered from 0, in the order in which they were recorded.',
        link: { href: `${found.href}/timeline`, words: 'All of them' },
      });
    return this.#page(opened, 'fact', {
      fact: { ...factShown(fact, found.href), ...fact, data: JSON.stringify(fact.data, null, 2) },
      last: Number(opened.view.revision),
    });
  }

  #page({ head, council, found }: OpenedCase, view: 'timeline' | 'fact', shows: object): Page {
    const title = `${view === 'fact' ? 'A fact' : 'Timeline'}, ${found.reference}`;
    return new Page(`timeline/${view}`, { ...shows, title, council, head, part: 'timeline', at: '/cases' });
  }
}

/** The address of a day, with DAY where the day is: the range compares as this page does. */
function slideOf(at: string, looks: Looks | null): string {
  const isSame = !looks || (looks.known === looks.on && looks.and === looks.on);
  return addressWith(at, { ...looks, ...(isSame && { known: 'DAY', and: 'DAY' }), on: 'DAY' });
}
