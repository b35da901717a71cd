import { Inject, Injectable } from '@nestjs/common';
import { ReadModelWaits } from '#projections';
import { ReadAnswerCache } from '../http/answer-cache.js';

/** News of a change may be lost with its connection: nothing is kept longer than this. */
const longestMs = 5_000;

/** Enough for every page that is read often; each has at most a hundred lines. */
const mostLists = 200;

/** Lists of the register. Each is made once per state of the caseload, so a crowd of readers costs a single query. */
@Injectable()
export class PublicLists {
  #state = '';
  #made = new ReadAnswerCache<unknown>(mostLists);

  constructor(
    @Inject(ReadModelWaits) private readonly waits: Pick<ReadModelWaits, 'server' | 'shownThrough'>,
  ) {}

  /** `asked` is everything that the list depends on, apart from the caseload. */
  of<List>(asked: readonly unknown[], make: () => Promise<List>): Promise<List> {
    const through = this.waits.shownThrough('council_caseload');
    if (through === null) return make();
    const state = [this.waits.server, through, Math.floor(Date.now() / longestMs)].join(' ');
    if (state !== this.#state) {
      this.#state = state;
      this.#made = new ReadAnswerCache<unknown>(mostLists);
    }
    const making = async () => ({ what: await make(), mayBeKept: true });
    return this.#made.of(asked, making) as Promise<List>;
  }
}
