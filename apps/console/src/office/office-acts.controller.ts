import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Sent } from '../acts/sent.js';
import type { Page, SeeOther } from '../page/page.js';
import { type ActNamed, OfficeActs } from './doing.js';

const places = [
  ...['people/do/*', 'people/:person/do/*', 'councils/do/*', 'councils/:council/do/*'],
  'money/:council/:month/do/*',
  ...['money/:council/charges/do/*', 'money/:council/charges/:charge/do/*'],
];

interface InAddress {
  readonly person?: string;
  readonly council?: string;
  readonly month?: string;
  readonly charge?: string;
  readonly '*'?: string;
}

/** Acts on people, councils and money, each in four steps: form, check, record, done. */
@Controller()
export class OfficeActsController {
  constructor(@Inject(OfficeActs) private readonly acts: OfficeActs) {}

  @Get(places)
  async form(
    @Param() named: InAddress,
    @Query() asked: Readonly<Record<string, string>>,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    return await this.acts.form(
      await this.acts.begin(actNamed(named, named['*'] ?? '', request), request),
      asked,
    );
  }

  @Post(places)
  async step(
    @Param() named: InAddress,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const [, address = '', step] = /^(.*?)(?:\/(check|change))?$/.exec(named['*'] ?? '') ?? [];
    const begun = await this.acts.begin(actNamed(named, address, request), request);
    if (step === 'change') return this.acts.again(begun, sent);
    return step === 'check' ? this.acts.check(begun, sent) : await this.acts.record(begun, sent);
  }
}

function actNamed(
  { person, council, month, charge }: InAddress,
  address: string,
  { url }: FastifyRequest,
): ActNamed {
  if (person !== undefined) return { subject: 'person', id: person, address };
  if (charge !== undefined) return { subject: 'charge', id: `${council}/${charge}`, address };
  if (council !== undefined && url.startsWith('/money/') && month === undefined)
    return { subject: 'charges', id: council, address };
  if (month !== undefined) return { subject: 'statement', id: `${council}/${month}`, address };
  if (council !== undefined) return { subject: 'council', id: council, address };
  return { subject: url.startsWith('/people') ? 'people' : 'councils', id: '', address };
}
