import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { notHere } from '../page/refused.js';
import type { Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { dayInWords } from '../words/days.js';
import { workRow } from '../work/work-row.js';
import { officersFor } from './officers-for.js';

/** The largest number of cases on the page. */
const size = 100;

/** The cases of an officer who leaves or is away, with what is due and who could take each. */
export class HandingOver {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async form(officer: string, request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const [called, officers] = await Promise.all([this.names.readFor(api), answered(api.GET('/officers'))]);
    const leaver = officers.find((each) => each.officer === officer);
    if (!leaver) throw notHere();
    const list = await answered(api.GET('/worklist', { params: { query: { for: officer, size } } }));
    const caseIds = list.items.map((item) => item.case.caseId);
    const { cases } =
      caseIds.length > 0
        ? await answered(api.POST('/suggested-allocations', { body: { caseIds } }))
        : { cases: [] };
    return new Page('team/hand-over', {
      ...{ title: `Hand over: ${leaver.name}`, at: '/team', list, key: randomUUID(), name: leaver.name },
      href: `/people/${officer}`,
      leaves: leaver.lastDay && dayInWords(leaver.lastDay),
      left: list.total - list.items.length,
      rows: list.items.map((item) => {
        const { caseId, council } = item.case;
        const suggestions = (cases.find((each) => each.caseId === caseId)?.suggestions ?? []).filter(
          (each) => each.officer !== officer,
        );
        const others = called.caseOfficersOf(council).filter(({ value }) => value !== officer);
        return {
          ...{ ...workRow(item, list.on), caseId, reasons: suggestions[0]?.because.join('; ') },
          officers: officersFor(others, suggestions),
        };
      }),
    });
  }
}
