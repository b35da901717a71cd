import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Councils } from '../councils/councils.js';
import { Drawing } from '../page/drawing.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { AskingFor } from '../session/asking.js';
import { Open } from '../session/signed-in.guard.js';
import { dayInWords, londonDay } from '../words/days.js';
import { slugOf } from '../words/places.js';
import { forEverybody } from './for-everybody.js';
import { openRegister } from './opening.js';
import { wholeRegisterOf } from './public-record.js';
import { mondayOf, weekAfter } from './weeks.js';

/** The weekly list of valid and decided applications, as councils publish it. */
@Open()
@Controller('register/:council/weekly')
export class WeeklyController {
  constructor(
    @Inject(AskingFor) readonly asking: AskingFor,
    @Inject(Councils) readonly councils: Councils,
    @Inject(Drawing) private readonly drawing: Drawing,
  ) {}

  /** The last complete week. */
  @Get()
  async last(@Param('council') code: string, @Req() request: FastifyRequest): Promise<SeeOther> {
    const { at } = await openRegister(this, code, request);
    return new SeeOther(`${at}/weekly/${weekAfter(mondayOf(londonDay(new Date())), -1)}`);
  }

  @Get(':day')
  async week(
    @Param() { council: code, day }: { readonly council: string; readonly day: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { api, council, at } = await openRegister(this, code, request);
    if (!/^20\d{2}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw notHere();
    const first = mondayOf(day);
    if (first !== day || request.url.split('?')[0] !== `${at}/weekly/${first}`)
      return new SeeOther(`${at}/weekly/${first}`);
    const [last, next] = [weekAfter(first, 1, -1), weekAfter(first, 1)];
    const [valid, decided] = await Promise.all([
      wholeRegisterOf(api, council.code, { validatedFrom: first, validatedTo: last }),
      wholeRegisterOf(api, council.code, { decidedFrom: first, decidedTo: last }),
    ]);
    const linked = (lines: typeof valid) =>
      lines.map((line) => ({ ...line, href: `${at}/${slugOf(line.caseReference)}` }));
    const title = `Weekly list, ${dayInWords(first)} to ${dayInWords(last)}`;
    const page = new Page('register/weekly', {
      ...{ title, council, at, first, last },
      ...{ valid: linked(valid), decided: linked(decided) },
      before: `${at}/weekly/${weekAfter(first, -1)}`,
      after: next <= londonDay(new Date()) ? `${at}/weekly/${next}` : null,
    });
    return forEverybody(page, this.drawing, request, reply);
  }
}
