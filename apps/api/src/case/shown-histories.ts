import { Inject, Injectable } from '@nestjs/common';
import type { CaseId, CouncilCode } from '#domain';
import type { Json, Sealing } from '#privacy';
import { findHistory, findLastFact, type ReadDatabase } from '#read-models';
import { Directory } from '../access/directory.js';
import { ReadAnswerCache } from '../http/answer-cache.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { openedByTheWay } from '../looks/by-the-way.js';
import { database, sealing } from '../parts.js';
import { FactWords, type RowInWords } from './fact-words.js';

type HistoryInWords = Plain<readonly RowInWords[]>;

/** Pages of histories, of some ten kilobytes each. */
const mostKept = 100;

interface Page {
  readonly after?: bigint;
  readonly limit?: number;
}

/** The facts of cases in words. A page is made once for each last fact and each state of the directory, which names people. */
@Injectable()
export class ShownHistories {
  readonly #made = new ReadAnswerCache<HistoryInWords>(mostKept);

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(FactWords) private readonly words: FactWords,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** Undefined if the council has no such case. */
  async of(council: CouncilCode, caseId: CaseId, page: Page): Promise<HistoryInWords | undefined> {
    const last = await findLastFact(this.reads, [council], caseId);
    if (!last) return undefined;
    const { after, limit } = page;
    const dependsOn = [council, caseId, last.hash, String(after), limit, this.directory.state];
    const history = await this.#made.of(dependsOn, async () => {
      const facts = await findHistory(this.reads, [council], caseId, page);
      const what = plainJson(await this.words.rowsInWords(council, facts));
      return { what, mayBeKept: (facts.at(-1)?.revision ?? -1n) <= last.revision };
    });
    return openedByTheWay(this.people, history as Json) as HistoryInWords;
  }
}
