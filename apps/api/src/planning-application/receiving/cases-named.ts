import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CaseReference,
  type CaseThatGoesOn,
  type CouncilCode,
  planningApplication,
  referenceKey,
} from '#domain';
import { type EventStore, type Recorded, stateAfter, UnreadableFact } from '#event-store';
import { ReadModelWaits } from '#projections';
import { findByReference, type ReadDatabase } from '#read-models';
import { database, eventStore } from '../../parts.js';

/** The other cases that an act names: its own council's, as the record has them now. */
@Injectable()
export class CasesNamed {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
  ) {}

  /** The case that goes on where another is closed as its duplicate; null where there is none such. */
  async thatGoesOn(
    council: CouncilCode,
    { duplicateOf, caseId: known }: { readonly duplicateOf: string; readonly caseId?: string },
  ): Promise<CaseThatGoesOn | null> {
    const caseId = (known as CaseId | undefined) ?? (await this.withReference(council, duplicateOf));
    if (!caseId) return null;
    const recorded = await this.facts(council, caseId);
    const state = stateAfter(planningApplication, recorded);
    if (state.stage === 'unknown' || !isNamed(recorded, duplicateOf)) return null;
    return { caseId, reference: state.caseReference, stage: state.stage };
  }

  /** The facts of a council's case; none where it is another's, which is none of this council's business. */
  async facts(council: CouncilCode, caseId: CaseId): Promise<readonly Recorded[]> {
    try {
      const recorded = await this.store.readStream(`planningApplication-${caseId}`);
      return recorded.at(-1)?.metadata.council === council ? recorded : [];
    } catch (error) {
      if (error instanceof UnreadableFact && error.at.council !== council) return [];
      throw error;
    }
  }

  /** The one case of a council with a reference. A list that lags behind what was just received is waited for. */
  async withReference(council: CouncilCode, reference: string): Promise<CaseId | undefined> {
    const find = async () => {
      const found = await findByReference(this.reads, [council], reference);
      return (
        found.find((each) => each.caseReference === reference) ?? (found.length === 1 ? found[0] : undefined)
      );
    };
    const found = await find();
    if (found) return found.caseId;
    const end = await this.store.end();
    if (end) await this.waits.waitFor('council_caseload', end.position);
    return (await find())?.caseId;
  }
}

/** By the reference that it has or had. */
export function isNamed(recorded: readonly Recorded[], reference: string): boolean {
  const key = referenceKey(reference);
  return recorded.some(
    ({ event }) => 'caseReference' in event && referenceKey(event.caseReference as CaseReference) === key,
  );
}
