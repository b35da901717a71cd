import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { askedPatiently } from '../documents/form-with-file.js';
import { TakesFile } from '../page/forms-with-files.js';
import { Page } from '../page/page.js';
import { fileText, mappingOf } from './import-file.js';
import { type Importing, importedPage, importFormPage, triedPage } from './import-pages.js';
import { orNotYoursToSend } from './permitted.js';
import { openSubject } from './subjects.js';
import { LookingAround } from './surroundings.js';

/** Imports the cases of a joining council from a file: first a trial, row by row, then the import. */
@Controller('councils/:council/import')
export class ImportController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
  ) {}

  @Get()
  async form(@Param('council') code: string, @Req() request: FastifyRequest): Promise<Page> {
    return importFormPage(await this.#opened(code, request), {});
  }

  /** The result for each row. Nothing is recorded. */
  @Post('check')
  @TakesFile()
  async try(
    @Param('council') code: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const importing = await this.#opened(code, request);
    const file = request.fileSent ? await fileText(request.fileSent) : { text: textAt(sent, 'csv') };
    if ('fault' in file) return importFormPage(importing, sent, [file.fault]);
    const tried = { ...sent, csv: file.text, _key: textAt(sent, '_key') || randomUUID() };
    return await this.#asked(importing, tried, true);
  }

  @Post()
  @TakesFile()
  async bringIn(
    @Param('council') code: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return await this.#asked(await this.#opened(code, request), sent, false);
  }

  async #asked(importing: Importing, sent: Sent, dryRun: boolean): Promise<Page> {
    const mapping = mappingOf(textAt(sent, 'mapping'));
    const faults = [
      ...(textAt(sent, 'source') ? [] : [{ at: 'source', words: 'Name the system that they come from' }]),
      ...(textAt(sent, 'csv') ? [] : [{ at: 'file', words: 'Choose the file of cases' }]),
      ...('fault' in mapping ? [mapping.fault] : []),
    ];
    if (faults.length > 0 || 'fault' in mapping) return importFormPage(importing, sent, faults);
    const { api, council, person } = importing;
    try {
      const view = await answered(
        api.POST('/councils/{council}/imported-cases', {
          params: {
            path: { council: council.code },
            header: { 'Idempotency-Key': `${textAt(sent, '_key')}${dryRun ? '-try' : ''}` },
          },
          body: { source: textAt(sent, 'source'), csv: textAt(sent, 'csv'), ...mapping, dryRun },
          fetch: askedPatiently,
        }),
      );
      return dryRun ? triedPage(importing, sent, view, person) : importedPage(importing, view);
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.status >= 500 || [401, 403].includes(fault.status))
        throw fault;
      const words = fault.errors.map((each) => `${each.field} ${each.because}`);
      return importFormPage(
        importing,
        sent,
        (words.length > 0 ? words : [fault.detail]).map((each) => ({ at: '', words: each })),
      );
    }
  }

  async #opened(code: string, request: FastifyRequest): Promise<Importing> {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    await orNotYoursToSend(this.described, '/councils/{council}/imported-cases', { subject, around });
    const { council, href } = subject;
    return { api: around.api, council: council!, href, person: request.session!.name };
  }
}
