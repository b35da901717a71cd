import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { leavesOpen } from '../acts/performing.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import type { CaseNamed } from '../cases/finding.js';
import { type OpenedCase, OpeningCases, pathOf } from '../cases/opening.js';
import { fileText } from '../office/import-file.js';
import { TakesFile } from '../page/forms-with-files.js';
import { type Page, SeeOther } from '../page/page.js';
import { Refused } from '../page/refused.js';
import { dayRead } from '../timeline/reading-days.js';
import { londonDay } from '../words/days.js';
import { checkPage, formPage } from './neighbours-pages.js';

const base = '/councils/{council}/planning-applications/{caseId}';
const act = 'publicity/neighbour-letters';

/** Letters to the neighbours by a list of addresses: from a file, or looked up around the site. */
@Controller('cases/:council/:slug/neighbours')
export class NeighboursController {
  constructor(@Inject(OpeningCases) private readonly opening: OpeningCases) {}

  @Get()
  async form(
    @Param() named: CaseNamed,
    @Query('within') within: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const opened = await this.#opened(named, request);
    const sent = { _key: randomUUID() };
    if (!within) return formPage(opened, sent);
    const params = { path: pathOf(opened.found), query: { metres: Number(within) } };
    try {
      const { csv, addresses } = await answered(opened.api.GET(`${base}/addresses-nearby`, { params }));
      return formPage(opened, { ...sent, csv }, { found: { many: addresses.length, metres: within } });
    } catch (fault) {
      // The form is what was asked for: without addresses looked up, a list can still be brought.
      return formPage(opened, sent, { faults: [faultOf(fault)], status: 200 });
    }
  }

  /** Shows the list as it would be used. Nothing is recorded. */
  @Post('check')
  @TakesFile()
  async check(@Param() named: CaseNamed, @Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.#opened(named, request);
    const file = request.fileSent ? await fileText(request.fileSent) : { text: textAt(sent, 'csv') };
    if ('fault' in file) return formPage(opened, sent, { faults: [file.fault] });
    const written = { ...sent, csv: file.text };
    const faults = faultsIn(written);
    return faults.length > 0
      ? formPage(opened, written, { faults })
      : checkPage(opened, written, request.session!.name);
  }

  @Post('change')
  async change(@Param() named: CaseNamed, @Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return formPage(await this.#opened(named, request), sent);
  }

  @Post()
  async write(
    @Param() named: CaseNamed,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const opened = await this.#opened(named, request);
    const faults = faultsIn(sent);
    if (faults.length > 0) return formPage(opened, sent, { faults });
    const until = untilIn(sent);
    try {
      const { position } = await answered(
        opened.api.POST(`${base}/letters/neighbours`, {
          params: { path: pathOf(opened.found), header: { 'Idempotency-Key': textAt(sent, '_key') } },
          body: { csv: textAt(sent, 'csv'), ...(until && { commentsUntil: until }) },
        }),
      );
      const title = 'Letters to the neighbours written';
      return new SeeOther(`${opened.found.href}/letters`, { title, ...(position && { position }) });
    } catch (fault) {
      if (leavesOpen(fault)) return formPage(opened, sent, { faults: [unknownYet], status: 503 });
      return formPage(opened, sent, { faults: faultsOf(fault), status: (fault as ApiProblem).status });
    }
  }

  /** Refused in the words of the API, if neighbours cannot be told now or not by this user. */
  async #opened(named: CaseNamed, request: FastifyRequest): Promise<OpenedCase> {
    const { acts, ...opened } = await this.opening.withActs(named, request);
    const notifying = acts.acts.find(({ command }) => command === act);
    if (notifying?.may) return opened;
    throw new Refused(403, {
      title: 'You cannot write to the neighbours now',
      words: notifying?.because?.words ?? 'The case cannot be changed now.',
      link: { href: `${opened.found.href}/letters`, words: 'Letters of the case' },
    });
  }
}

const unknownYet: FormFault = {
  at: '',
  words: 'We do not know yet whether all letters were written. Press again: nobody gets two.',
};

/** A day without a year is the next such day. */
function untilIn(sent: Sent): string | undefined {
  const [year, ...day] = londonDay(new Date()).split('-');
  return dayRead(textAt(sent, 'until'), [Number(year) + 1, ...day].join('-'));
}

function faultsIn(sent: Sent): readonly FormFault[] {
  return [
    ...(textAt(sent, 'csv').trim() ? [] : [{ at: 'csv', words: 'Write the addresses, or choose a file' }]),
    ...(textAt(sent, 'until') && !untilIn(sent)
      ? [{ at: 'until', words: 'The last day for comments must be a real day, like 18 December 2026' }]
      : []),
  ];
}

function faultOf(fault: unknown): FormFault {
  if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status)) throw fault;
  return { at: 'csv', words: fault.detail };
}

/** What is wrong with the list, line by line. */
function faultsOf(fault: unknown): readonly FormFault[] {
  const whole = faultOf(fault);
  const { errors } = fault as ApiProblem;
  return errors.length === 0 ? [{ ...whole, at: '' }] : errors.map(faultOfLine);
}

function faultOfLine({ field, because }: { readonly field: string; readonly because: string }): FormFault {
  const [, line] = /^csv\.(\d+)$/.exec(field) ?? [];
  if (field === 'commentsUntil') return { at: 'until', words: `The last day for comments ${because}` };
  return { at: 'csv', words: line ? `Line ${line} ${because}` : `The list: ${because}` };
}
