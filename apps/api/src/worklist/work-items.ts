import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate } from '#legislation';
import { itemOf, type View, type WorkCase, type WorkItem } from '#read-models';
import { AnswerCache } from '../http/answer-cache.js';
import { CouncilLaws } from '../law/council-laws.js';

/** Items of a few kilobytes: all that a service with many councils looks at in a day. */
const mostKept = 3_000;

interface Asked {
  readonly views: readonly View[];
  readonly today: CalendarDate;
  /** How many proposals on the case wait for this person. */
  readonly toConfirm: number | undefined;
}

/** What is to be done on cases. It is worked out once for each row, viewpoint, day and state of the law. */
@Injectable()
export class WorkItems {
  readonly #kept = new AnswerCache<WorkItem | undefined>(mostKept);

  constructor(@Inject(CouncilLaws) private readonly laws: CouncilLaws) {}

  of(found: WorkCase, { views, today, toConfirm }: Asked): WorkItem | undefined {
    return this.#kept.of([found, views, today, toConfirm, this.laws.state], () => {
      const { corrections } = this.laws.of(found.council);
      return itemOf(found, views, { today, corrections }, toConfirm);
    });
  }
}
