import { Inject, Injectable } from '@nestjs/common';
import type { CaseId, CaseReference, CouncilCode } from '#domain';
import type { EventStore } from '#event-store';
import { eventStore } from '../parts.js';

export interface CaseOnRecord {
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
}

/** Whose a case is, by the record itself: a read model may not yet show one received a moment ago. */
@Injectable()
export class CasesOnRecord {
  constructor(@Inject(eventStore) private readonly store: EventStore) {}

  async find(councils: readonly CouncilCode[], caseId: CaseId): Promise<CaseOnRecord | undefined> {
    const last = await this.store.readLast(`planningApplication-${caseId}`);
    const council = last?.metadata.council;
    if (!last || !council || !councils.includes(council) || !('caseReference' in last.event))
      return undefined;
    return { council, caseReference: last.event.caseReference as CaseReference };
  }
}
