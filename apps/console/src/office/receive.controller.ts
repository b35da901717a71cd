import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import { leavesOpen } from '../acts/performing.js';
import { type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { CouncilShown } from '../councils/councils.js';
import { TakesFile } from '../page/forms-with-files.js';
import { Page, SeeOther } from '../page/page.js';
import { orNotYoursToSend } from './permitted.js';
import { openSubject } from './subjects.js';
import { notReadInWords, submissionSent } from './submission-file.js';
import { LookingAround } from './surroundings.js';

/** An application that no portal sends: somebody has its file, and receives it for the council. */
@Controller('councils/:council/receive')
export class ReceiveController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
  ) {}

  @Get()
  async form(@Param('council') code: string, @Req() request: FastifyRequest): Promise<Page> {
    return page(await this.#opened(code, request), { key: randomUUID(), faults: [] });
  }

  @Post()
  @TakesFile()
  async receive(
    @Param('council') code: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const opened = await this.#opened(code, request);
    const key = textAt(sent, '_key') || randomUUID();
    const content = await request.fileSent?.toBuffer();
    if (!request.fileSent || !content?.length)
      return page(opened, { key, faults: ['Choose the file of the application'] }, 400);
    const sending = await submissionSent(request.fileSent, key);
    const params = { query: { council: opened.council.code } };
    try {
      const { council, caseReference, position } = await answered(
        opened.api.POST('/submissions', { params, ...sending }),
      );
      return new SeeOther(caseAddress(council, caseReference), {
        title: `Received as ${caseReference}, for ${opened.council.name}`,
        position,
      });
    } catch (fault) {
      if (leavesOpen(fault)) return page(opened, { key, faults: [unknownYet] }, 503);
      if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status)) throw fault;
      const isKept = fault.code === 'malformed' && fault.errors.length > 0;
      return page(opened, { key: randomUUID(), faults: notReadInWords(fault), isKept }, fault.status);
    }
  }

  async #opened(code: string, request: FastifyRequest) {
    const around = await this.looking.around(request);
    const subject = openSubject('council', code, around);
    await orNotYoursToSend(this.described, '/submissions', { subject, around });
    const { council, href } = subject;
    return { api: around.api, council: council!, href };
  }
}

interface Opened {
  readonly council: CouncilShown;
  readonly href: string;
}

interface Shown {
  readonly key: string;
  readonly faults: readonly string[];
  /** Whether the file is kept among those that could not be read. */
  readonly isKept?: boolean;
}

const page = ({ council, href }: Opened, { key, faults, isKept = false }: Shown, status = 200): Page =>
  new Page(
    'office/receive',
    {
      ...{ title: 'Receive an application from its file', at: '/councils', council, href, key },
      ...{ faults, isKept, hasErrors: faults.length > 0 },
    },
    status,
  );

const unknownYet = 'We do not know yet whether it was received. Press again: it will not become two cases.';
