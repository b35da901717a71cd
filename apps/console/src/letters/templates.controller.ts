import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { findCase } from '../cases/finding.js';
import { openSubject, type SubjectOpened } from '../office/subjects.js';
import { LookingAround, type Surroundings } from '../office/surroundings.js';
import { Page } from '../page/page.js';
import { notHere, Refused } from '../page/refused.js';
import { slugOf } from '../words/places.js';

interface Known {
  readonly around: Surroundings;
  readonly subject: SubjectOpened;
}

interface Named {
  readonly council: string;
  readonly letter: string;
}

/** A council's letter templates, and how a letter would look with other wording. */
@Controller('councils/:council/letters')
export class LetterTemplatesController {
  constructor(@Inject(LookingAround) private readonly looking: LookingAround) {}

  @Get()
  async letters(@Param('council') code: string, @Req() request: FastifyRequest): Promise<Page> {
    const { subject, templates } = await this.#known(code, request);
    return new Page('letters/templates', {
      ...{
        title: `Text of letters, ${subject.words}`,
        at: '/councils',
        council: subject.council ?? undefined,
        subject,
      },
      templates: templates.map((each) => ({
        ...{ ...each, href: `${subject.href}/letters/${each.letter}` },
        isOwn: each.template.of !== 'service',
      })),
    });
  }

  @Get(':letter')
  async letter(@Param() named: Named, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(named, request, {});
  }

  /** Tries a template on a case. Nothing is set, written or sent. */
  @Post(':letter/trial')
  async trial(@Param() named: Named, @Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(named, request, sent);
  }

  async #known(code: string, request: FastifyRequest) {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    const params = { path: { council: subject.council!.code } };
    const { templates } = await answered(around.api.GET('/councils/{council}/letter-templates', { params }));
    return { around, subject, templates };
  }

  async #page({ council: code, letter }: Named, request: FastifyRequest, sent: Sent): Promise<Page> {
    const known = await this.#known(code, request);
    const { subject, templates, around } = known;
    const template = templates.find((each) => each.letter === letter);
    if (!template) throw notHere();
    const title = textAt(sent, 'title') || template.title;
    const body = textAt(sent, 'body').replaceAll('\r\n', '\n') || template.body;
    const reference = textAt(sent, 'reference');
    const tried = reference === '' ? {} : await tryOn(known, { letter, title, body, reference });
    return new Page('letters/template', {
      ...{
        title: template.letterInWords,
        at: '/councils',
        council: subject.council ?? undefined,
        subject,
        template,
      },
      ...{ words: { title, body, reference }, tried: null, fault: null, ...tried },
      isOwn: template.template.of !== 'service',
      maySet: around.me.roles.includes('serviceManager'),
      trialAt: `${subject.href}/letters/${letter}/trial`,
      setAt: `${subject.href}/do/letter-words?letter=${letter}`,
      withdrawAt: `${subject.href}/do/letter-words-withdrawal?letter=${letter}`,
    });
  }
}

interface Trial {
  readonly letter: string;
  readonly title: string;
  readonly body: string;
  readonly reference: string;
}

/** The letter that the template gives for a case, or the API's reason why not. */
async function tryOn({ around, subject }: Known, { letter, title, body, reference }: Trial) {
  const { api, called } = around;
  const council = subject.council!.code;
  try {
    const { found } = await findCase(api, { council, slug: slugOf(reference) }, called);
    const params = { path: { council, letter: letter as never } };
    const at = '/councils/{council}/letter-templates/{letter}/trial';
    const asked = { params, body: { title, body, caseId: found.caseId } };
    return { tried: await answered(api.POST(at, asked as never)) };
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.status < 500) return { fault: fault.detail };
    if (fault instanceof Refused) return { fault: `${subject.words} has no case ${reference}.` };
    throw fault;
  }
}
