import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Sent, textAt } from '../acts/sent.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered } from '../api/casebook-api.js';
import { Page, SeeOther } from '../page/page.js';
import { AskingFor } from '../session/asking.js';
import { counted } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';
import { timeTaken } from './time-form.js';

/** Submitted weeks, which a manager approves or returns with a reason. */
@Controller('time/approve')
export class ApprovingTimeController {
  constructor(@Inject(AskingFor) private readonly asking: AskingFor) {}

  @Get()
  async waiting(@Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(request, {}, []);
  }

  /** Approves each ticked week. A refused one shows its reason, and the others are approved. */
  @Post()
  async approve(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const ticked = [sent.weeks ?? []].flat();
    if (ticked.length === 0) return await this.#page(request, sent, ['Choose the weeks to approve']);
    const api = this.asking.api(request);
    const key = textAt(sent, '_key');
    const refused: string[] = [];
    let position: string | undefined;
    for (const each of ticked) {
      const done = await orRefused(
        answered(api.POST('/officers/{officer}/time/weeks/approval', weekNamed(each, key))),
      );
      if ('refused' in done) refused.push(done.refused);
      else position = done.position;
    }
    if (refused.length > 0) return await this.#page(request, { ...sent, _key: key }, refused);
    return new SeeOther('/time/approve', {
      title: `Approved: ${counted(ticked.length, 'week')}`,
      position: position!,
    });
  }

  @Post('return')
  async giveBack(@Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const reason = textAt(sent, 'reason');
    if (!reason) return await this.#page(request, sent, ['Say what must be corrected']);
    const { params, body } = weekNamed(textAt(sent, 'week'), textAt(sent, '_key'));
    const asked = { params, body: { ...body, reason } };
    const done = await orRefused(
      answered(this.asking.api(request).POST('/officers/{officer}/time/weeks/return', asked)),
    );
    if ('refused' in done) return await this.#page(request, sent, [done.refused]);
    return new SeeOther('/time/approve', { title: 'Given back', position: done.position });
  }

  async #page(request: FastifyRequest, sent: Sent, faults: readonly string[]): Promise<Page> {
    const { weeks } = await answered(this.asking.api(request).GET('/time/weeks'));
    const sum = weeks.reduce((total, { minutes }) => total + minutes, 0);
    const shows = {
      ...{ title: 'Weeks to approve', at: '/time', faults, hasErrors: faults.length > 0 },
      key: randomUUID(),
      reason: textAt(sent, 'reason'),
      sentence:
        weeks.length === 0
          ? 'No week is waiting for approval.'
          : `${counted(weeks.length, 'week')} ${weeks.length === 1 ? 'is' : 'are'} waiting for approval, ${timeTaken(sum)} in total.`,
      weeks: weeks.map((each) => ({
        ...{ ...each, took: timeTaken(each.minutes), monthInWords: monthInWords(each.month) },
        ...{ value: `${each.officer} ${each.month} ${each.week}` },
        isTicked: [sent.weeks ?? []].flat().includes(`${each.officer} ${each.month} ${each.week}`),
      })),
    };
    return new Page('time/approve', shows, faults.length > 0 ? 400 : 200);
  }
}

/** The person and month of a week in the form. */
function weekNamed(named: string, key: string) {
  const [officer = '', month = '', week = ''] = named.split(' ');
  const header = { 'Idempotency-Key': `${key}/${officer}/${week}/${month}` };
  return { params: { path: { officer }, header }, body: { week, month } };
}

/** The result, or the API's reason for a refusal. */
async function orRefused<Done>(asked: Promise<Done>): Promise<Done | { readonly refused: string }> {
  try {
    return await asked;
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.status >= 500 || fault.status === 401) throw fault;
    return { refused: fault.detail };
  }
}
