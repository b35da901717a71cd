import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { daysOfMonth, londonDay, monthInWords } from '../words/days.js';
import { entryFields, entryRead } from './time-form.js';
import { monthBeside, monthShown } from './time-shown.js';

/** The user's own time, and the weeks to be submitted. */
@Controller('time')
export class TimeController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  today(): SeeOther {
    return new SeeOther(`/time/${londonDay(new Date()).slice(0, 7)}`);
  }

  @Get(':month')
  async month(
    @Param('month') month: string,
    @Query('officer') officer: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return officer ? await this.#theirs(month, officer, request) : await this.#mine(month, {}, [], request);
  }

  @Post(':month/entries')
  async write(
    @Param('month') month: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const { councils } = await this.names.readFor(api);
    const { entry, faults } = await entryRead(api, entryFields(councils), sent);
    if (!entry) return await this.#mine(month, sent, faults, request);
    return await this.#orFaults(month, sent, request, async () => {
      const params = { header: { 'Idempotency-Key': entry.entryId } };
      const done = await answered(api.POST('/time', { body: { entries: [entry] }, params }));
      return doneWith(entry.workedOn.slice(0, 7), 'Written down', done);
    });
  }

  @Post(':month/hand-in')
  async handIn(
    @Param('month') month: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return await this.#orFaults(month, sent, request, async () => {
      const asked = { body: { week: textAt(sent, 'week'), month }, params: keyOf(sent) };
      const done = await answered(this.asking.api(request).POST('/time/weeks/submission', asked));
      return doneWith(month, 'Handed in', done);
    });
  }

  @Post(':month/take-back')
  async takeBack(
    @Param('month') month: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return await this.#orFaults(month, sent, request, async () => {
      const [entryId, workedOn, reason] = [
        textAt(sent, 'entryId'),
        textAt(sent, 'workedOn'),
        textAt(sent, 'reason'),
      ];
      const asked = { body: { entryId, workedOn, reason }, params: keyOf(sent) };
      const done = await answered(this.asking.api(request).POST('/time/reversals', asked));
      return doneWith(month, 'Taken back', done);
    });
  }

  async #mine(
    month: string,
    sent: Sent,
    faults: readonly FormFault[],
    request: FastifyRequest,
    status = 400,
  ): Promise<Page> {
    checked(month);
    const api = this.asking.api(request);
    const [called, sheet] = await Promise.all([
      this.names.readFor(api),
      answered(api.GET('/time/{month}', { params: { path: { month } } })),
    ]);
    const shows = {
      ...{ ...monthShown(sheet, called), ...headOf(month, 'My time'), isMine: true },
      ...{ fields: entryFields(called.councils), faults, hasErrors: faults.length > 0 },
      key: textAt(sent, '_key') || randomUUID(),
      valueAt: (name: string) => textAt(sent, name),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    };
    return new Page('time/month', shows, faults.length > 0 ? status : 200);
  }

  async #theirs(month: string, officer: string, request: FastifyRequest): Promise<Page> {
    checked(month);
    const api = this.asking.api(request);
    const path = { officer, month };
    const [called, sheet] = await Promise.all([
      this.names.readFor(api),
      answered(api.GET('/officers/{officer}/time/{month}', { params: { path } })),
    ]);
    return new Page('time/month', {
      ...{ ...monthShown(sheet, called), ...headOf(month, `Time of ${called.person(officer)}`) },
      ...{ officer, isMine: false },
    });
  }

  /** Shows the page again with the API's reason and the input. */
  async #orFaults(
    month: string,
    sent: Sent,
    request: FastifyRequest,
    act: () => Promise<SeeOther>,
  ): Promise<Page | SeeOther> {
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.status >= 500 || [401, 403].includes(fault.status))
        throw fault;
      const said = fault.errors.map((each) => `${each.field} ${each.because}`);
      const words = said.length > 0 ? said : [fault.detail];
      return await this.#mine(
        month,
        sent,
        words.map((each) => ({ at: '', words: each })),
        request,
        fault.status,
      );
    }
  }
}

const keyOf = (sent: Sent) => ({ header: { 'Idempotency-Key': textAt(sent, '_key') } });

function checked(month: string): void {
  if (!daysOfMonth(month)) throw notHere();
}

const headOf = (month: string, of: string) => ({
  ...{ title: `${of}, ${monthInWords(month)}`, at: '/time', month },
  ...{ before: monthBeside(month, -1), after: monthBeside(month, 1) },
});

const doneWith = (month: string, title: string, { position }: { readonly position: string }): SeeOther =>
  new SeeOther(`/time/${month}`, { title, position });
