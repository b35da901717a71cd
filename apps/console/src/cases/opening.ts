import type { FastifyRequest } from 'fastify';
import { type Acts, actsOf } from '../acts/acts-view.js';
import { ApiProblem } from '../api/api-problem.js';
import type { CasebookApi, Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import type { Called, Names } from '../people/names.js';
import { type QueueShown, queueOn, withPlace } from '../queue/queue.js';
import type { AskingFor } from '../session/asking.js';
import { londonDay } from '../words/days.js';
import { type CaseHead, caseHead } from './case-head.js';
import { type CaseFound, type CaseNamed, findCase } from './finding.js';

export interface OpenedCase {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly found: CaseFound;
  readonly council: CouncilShown;
  readonly view: Schemas['CaseView'];
  readonly head: CaseHead & {
    /** Its place in the list from which it was opened; null if it was opened otherwise. */
    readonly queue: QueueShown | null;
    /** Nothing can be recorded now, because the record does not answer. What was recorded is shown. */
    readonly isOnlyRead?: boolean;
  };
}

/** Finds the case at an address and reads it in the user's name. */
export class OpeningCases {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async open(named: CaseNamed, request: FastifyRequest): Promise<OpenedCase> {
    const api = this.asking.api(request);
    const called = await this.names.readFor(api);
    const { found, view } = await findCase(api, named, called);
    const head = caseHead(view, found, called, request.session!.id);
    const queue = queueOn(request, found.href);
    const parts = head.parts.map((each) => ({ ...each, href: withPlace(each.href, queue?.place ?? null) }));
    const council = called.council(found.council);
    return { api, called, found, view, head: { ...head, parts, queue }, council };
  }

  /** With every act, also those that are not possible now. */
  async withActs(named: CaseNamed, request: FastifyRequest): Promise<OpenedWithActs> {
    const opened = await this.open(named, request);
    return { ...opened, acts: await actsOf(opened.api, pathOf(opened.found)) };
  }

  /** Without acts while the record does not answer: the page shows what was recorded, and says so. */
  async withPossibleActs(named: CaseNamed, request: FastifyRequest): Promise<OpenedWithActs> {
    const opened = await this.open(named, request);
    const acts = await actsOf(opened.api, pathOf(opened.found), 'possible').catch(noneIfUnavailable);
    if (acts) return { ...opened, acts };
    const { caseId, revision } = opened.view;
    const none: Acts = { caseId, revision, on: londonDay(new Date()), total: 0, acts: [], waitsFor: null };
    return { ...opened, head: { ...opened.head, isOnlyRead: true }, acts: none };
  }
}

function noneIfUnavailable(fault: unknown): null {
  if (fault instanceof ApiProblem && fault.code === 'unavailable') return null;
  throw fault;
}

type OpenedWithActs = OpenedCase & { readonly acts: Acts };

export const pathOf = ({ council, caseId }: CaseFound) => ({ council, caseId });
