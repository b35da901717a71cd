import type { FastifyRequest } from 'fastify';
import { type Acts, actsOf } from '../acts/acts-view.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { Refused } from '../page/refused.js';
import type { Called, Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { dayInWords, londonDay } from '../words/days.js';
import { type CaseHead, caseHead } from './case-parts.js';
import { type CaseFound, findCase } from './finding.js';

export interface OpenedCase {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly found: CaseFound;
  readonly council: CouncilShown;
  readonly view: Schemas['CaseView'];
  readonly head: CaseHead;
}

interface Named {
  readonly council: string;
  readonly slug: string;
}

/** Finds the case of an address and reads it, in the name of whoever asks. */
export class OpeningCases {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async open(named: Named, request: FastifyRequest): Promise<OpenedCase> {
    const { api, called, found } = await this.find(named, request);
    const view = await answered(api.GET(casePath, { params: { path: pathOf(found) } }));
    const head = caseHead(view, found, called, request.session!.id);
    return { api, called, found, view, head, council: called.council(found.council) };
  }

  async withActs(named: Named, request: FastifyRequest): Promise<OpenedCase & { readonly acts: Acts }> {
    const { api, called, found } = await this.find(named, request);
    const params = { path: pathOf(found) };
    const [view, acts] = await Promise.all([
      answered(api.GET(casePath, { params })),
      actsOf(api, pathOf(found)),
    ]);
    const head = caseHead(view, found, called, request.session!.id);
    return { api, called, found, view, head, acts, council: called.council(found.council) };
  }

  /** Before anything of another council's case is read, whoever may not see it is told so. */
  async find({ council, slug }: Named, request: FastifyRequest) {
    const api = this.asking.api(request);
    const called = await this.names.asToldTo(api);
    try {
      return { api, called, found: await findCase(api, { council, slug }, called) };
    } catch (fault) {
      if (fault instanceof ApiProblem && fault.status === 403)
        throw notYours(called.council(council.toUpperCase()));
      throw fault;
    }
  }
}

const casePath = '/councils/{council}/planning-applications/{caseId}';

export const pathOf = ({ council, caseId }: CaseFound) => ({ council, caseId });

const notYours = ({ name }: CouncilShown) =>
  new Refused(403, {
    title: `You cannot see ${name}'s cases`,
    words: `You do not act for ${name} on ${dayInWords(londonDay(new Date()))}. Your service manager can let you.`,
  });
