import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, type CasebookApi } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { caseloadQuery } from '../cases/cases-asked.js';
import { SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { AskingFor } from '../session/asking.js';
import { worklistQuery } from '../work/work-asked.js';
import { placeIn, type QueuePlace, withPlace } from './queue.js';

interface Asked {
  /** The address of the case from which the user goes on. */
  readonly from?: string;
  readonly go?: string;
}

/** The case before or after another one in a list, as the list is now. */
@Controller('queue')
export class QueueController {
  constructor(@Inject(AskingFor) private readonly asking: AskingFor) {}

  @Get()
  async go(@Query() asked: Asked, @Req() request: FastifyRequest): Promise<SeeOther> {
    const place = placeIn(request.query);
    if (!place) throw notHere();
    const found = await this.#beside(this.asking.api(request), place, asked);
    return new SeeOther(found ? withPlace(found.href, found.place) : place.list);
  }

  /** A case that was dealt with has left the list, and the next one has moved up into its place. */
  async #beside(api: CasebookApi, place: QueuePlace, { from, go }: Asked) {
    if (go === 'before') return await itemOf(api, place.list, place.at - 1);
    const [here, after] = await Promise.all([
      itemOf(api, place.list, place.at),
      itemOf(api, place.list, place.at + 1),
    ]);
    return here?.href === from ? after : here;
  }
}

/** The case at a position of a list; null beyond its ends. */
async function itemOf(api: CasebookApi, list: string, at: number) {
  if (at < 1) return null;
  const { pathname, searchParams } = new URL(list, 'http://console');
  const asked = Object.fromEntries(searchParams);
  const one = { page: at, size: 1 };
  const { item, of } = await (pathname === '/cases'
    ? ofCases(api, { ...caseloadQuery(asked), ...one })
    : ofWork(api, { ...worklistQuery(pathname.split('/')[2] ?? 'me', asked), ...one }));
  return item ? { href: caseAddress(item.council, item.caseReference), place: { list, at, of } } : null;
}

async function ofCases(api: CasebookApi, query: ReturnType<typeof caseloadQuery>) {
  const { cases, total } = await answered(api.GET('/caseload', { params: { query } }));
  return { item: cases[0], of: total };
}

async function ofWork(api: CasebookApi, query: ReturnType<typeof worklistQuery>) {
  const { items, total } = await answered(api.GET('/worklist', { params: { query } }));
  return { item: items[0]?.case, of: total };
}
