import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Sent, textAt } from '../acts/sent.js';
import { answered } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';

/** A case held by an unreadable fact: the reason, and a retry. */
@Controller('operations/held')
export class HeldController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get(':caseId')
  async form(@Param('caseId') caseId: string, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(caseId, request, { reason: '', faults: [] });
  }

  @Post(':caseId')
  async retry(
    @Param('caseId') caseId: string,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const reason = textAt(sent, 'reason');
    if (!reason) {
      const faults = [{ words: 'Say why it is tried again', href: '#reason' }];
      return await this.#page(caseId, request, { reason, faults });
    }
    const api = this.asking.api(request);
    const params = { path: { caseId } };
    await answered(api.POST('/operations/held/{caseId}/retry', { params, body: { reason } }));
    return new SeeOther('/operations', {
      title: 'The case is tried again',
      words: 'What cannot be read even now is held up again in a moment.',
    });
  }

  async #page(
    caseId: string,
    request: FastifyRequest,
    { reason, faults }: { readonly reason: string; readonly faults: readonly object[] },
  ): Promise<Page> {
    const api = this.asking.api(request);
    const [{ held }, called] = await Promise.all([answered(api.GET('/operations')), this.names.readFor(api)]);
    const found = held.find((each) => each.caseId === caseId);
    if (!found) throw notHere();
    const asked = found.retry && { ...found.retry, by: called.person(found.retry.by) };
    return new Page(
      'operations/held',
      {
        ...{ title: 'A case that is held up', at: '/operations', held: { ...found, asked }, reason, faults },
        ...{ council: called.council(found.council), href: caseAddress(found.council, found.caseReference) },
        ...{ hasErrors: faults.length > 0 },
      },
      faults.length > 0 ? 400 : 200,
    );
  }
}
