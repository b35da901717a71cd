import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, type CouncilCode, openStages, planningApplication, whatIf } from '#domain';
import { councilOf, type EventStore, stateAfter, UnreadableFact } from '#event-store';
import { type CaseloadFilter, findCaseIds, type ReadDatabase } from '#read-models';
import { heldWords } from '../http/held.js';
import { Problem } from '../http/problem.js';
import { database, eventStore } from '../parts.js';
import { mostCases } from './what-if.body.js';

/** How many streams are read at once. */
const atOnce = 16;

/** A case that is left out, because part of its record cannot be read. */
export interface HeldCase {
  readonly caseId: CaseId;
  readonly because: string;
}

/** The open cases of a council from the record itself; a read model only lists which they are. */
@Injectable()
export class OpenCases {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  async *of(
    council: CouncilCode,
    { stages = openStages, ...filter }: CaseloadFilter,
    onHeld: (held: HeldCase) => void,
  ): AsyncGenerator<whatIf.OpenCase> {
    const open = openStages.filter((stage) => stages.includes(stage));
    const ids = await findCaseIds(this.reads, [council], { ...filter, stages: open }, mostCases + 1);
    if (ids.length > mostCases)
      throw new Problem(422, 'too-many-cases', `At most ${mostCases} cases at once: name fewer in "cases".`);
    for (let from = 0; from < ids.length; from += atOnce) {
      const folded = await Promise.all(
        ids.slice(from, from + atOnce).map((id) => this.#folded(council, id, onHeld)),
      );
      yield* folded.filter((each) => each !== undefined);
    }
  }

  async #folded(
    council: CouncilCode,
    caseId: CaseId,
    onHeld: (held: HeldCase) => void,
  ): Promise<whatIf.OpenCase | undefined> {
    try {
      const recorded = await this.store.readStream(`planningApplication-${caseId}`);
      if (councilOf(recorded) !== council) return undefined;
      const state = stateAfter(planningApplication, recorded);
      return whatIf.isOpen(state) ? { caseId, state } : undefined;
    } catch (error) {
      if (!(error instanceof UnreadableFact)) throw error;
      if (error.at.council === council) onHeld({ caseId, because: heldWords(error.at) });
      return undefined;
    }
  }
}
