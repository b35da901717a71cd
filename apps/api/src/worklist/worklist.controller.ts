import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseId } from '#domain';
import type { CalendarDate } from '#legislation';
import { ReadModelWaits } from '#projections';
import {
  findNews,
  findWaiting,
  findWork,
  heldAmong,
  inOrder,
  type ReadDatabase,
  type SeenRow,
  sentenceOf,
  type View,
  type Viewpoint,
  viewpoints,
  type WorkItem,
} from '#read-models';
import type { Caller, OpenCouncils } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { ForService, staff } from '../access/requires.js';
import { FactWords, type RowInWords } from '../case/fact-words.js';
import { actsOpenTo } from '../confirmations/acts-open-to.js';
import { Problem } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { SeenMarks } from './seen-marks.js';
import { countsOf, groupsIn, itemView } from './shown-work.js';
import { isWanted } from './wanted-work.js';
import { WorkItems } from './work-items.js';
import { WorklistQuery } from './worklist.query.js';
import type { WorklistView } from './worklist.view.js';

const usualPage = 50;

/** As many as `/confirmations` lists. */
const mostToConfirm = 100;

type News = Awaited<ReturnType<typeof findNews>>;

@ApiTags('Worklist')
@Controller('worklist')
export class WorklistController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(WorkItems) private readonly items: WorkItems,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
    @Inject(SeenMarks) private readonly marks: SeenMarks,
    @Inject(FactWords) private readonly words: FactWords,
  ) {}

  /**
   * Lists the cases that need you. Each case appears once, with its most urgent item: the day to act by and
   * why, the effect of no decision, what is unusual, and what to do next. It is worked out for the day asked.
   */
  @Get()
  @ForService(...staff)
  @WaitsFor('council_worklist')
  async worklist(@Query() query: WorklistQuery, @CurrentCaller() caller: Caller): Promise<WorklistView> {
    const { for: whose = 'me', council = [], page = 1, size = usualPage } = query;
    const on = query.on ?? caller.today;
    const open = this.permissions.narrow(caller, council);
    const views = this.#viewsFor(whose, caller);
    const waiting = whose === 'me' ? await this.#toConfirm(open, caller) : new Map<CaseId, number>();
    const cases = await findWork(this.reads, open, views, { others: [...waiting.keys()] });
    const all = cases
      .flatMap((found) => {
        const toConfirm = waiting.get(found.caseId);
        return this.items.of(found, { views, today: on, toConfirm }) ?? [];
      })
      .sort(inOrder);
    const seen = await this.marks.of(caller.principal.id);
    const news = await this.#news(open, all, caller, seen);
    const items = all.filter((each) => isWanted(each, query) && (!query.new || news.has(each.found.caseId)));
    const shown = items.slice((page - 1) * size, page * size);
    const held = await heldAmong(
      this.reads,
      shown.map(({ found }) => found.caseId),
    );
    return {
      for: whose === 'me' ? caller.principal.id : whose,
      ...{ on, asOf: caller.now, position: this.waits.shownThrough('council_worklist')?.toString() ?? null },
      seen: seen ? { position: seen.position.toString(), seenAt: seen.seenAt } : null,
      ...{ sentence: this.#sentence(all, on), counts: countsOf(all, news) },
      items: await Promise.all(
        shown.map(async (item) =>
          itemView(item, await this.#inWords(item, news), held.get(item.found.caseId) ?? null),
        ),
      ),
      ...{ groups: groupsIn(items), total: items.length, page, size },
    };
  }

  /** How many proposals on each case wait for this person, who made none of them. */
  async #toConfirm(open: OpenCouncils, { principal }: Caller): Promise<ReadonlyMap<CaseId, number>> {
    const acts = actsOpenTo(principal, 'me');
    const wanted = { acts, person: principal.id, mine: false, atMost: mostToConfirm };
    const counted = new Map<CaseId, number>();
    for (const { caseId } of await findWaiting(this.reads, open, wanted))
      if (caseId !== null) counted.set(caseId, (counted.get(caseId) ?? 0) + 1);
    return counted;
  }

  #sentence(items: readonly WorkItem[], on: CalendarDate): string {
    return sentenceOf(items, on, (council) => this.directory.council(council)?.name ?? council);
  }

  async #news(
    open: OpenCouncils,
    items: readonly WorkItem[],
    { principal }: Caller,
    seen: SeenRow | undefined,
  ): Promise<News> {
    if (!seen) return new Map();
    const caseIds = items.map(({ found }) => found.caseId);
    return findNews(this.reads, open, caseIds, { position: seen.position, person: principal.id });
  }

  async #inWords({ found: { caseId, council } }: WorkItem, news: News): Promise<readonly RowInWords[]> {
    const rows = news.get(caseId) ?? [];
    return rows.length === 0 ? [] : this.words.rowsInWords(council, rows);
  }

  #viewsFor(whose: string, { principal }: Caller): readonly View[] {
    const { id: person } = principal;
    if (whose === 'me') {
      const byRole = viewpoints.filter((each) => (principal.roles as readonly string[]).includes(each));
      const ways: readonly Viewpoint[] = [...new Set<Viewpoint>(['officer', 'specialist', ...byRole])];
      return ways.map((as) => ({ as, person }));
    }
    const role = viewpoints.find((each) => each === whose);
    if (role) return [{ as: role, person: role === 'teamLeader' ? person : null }];
    if (!this.directory.officer(whose).joined)
      throw new Problem(
        404,
        'unknown-officer',
        `No officer ${whose} has joined: GET /officers lists all officers.`,
      );
    return [
      { as: 'officer', person: whose },
      { as: 'specialist', person: whose },
    ];
  }
}
