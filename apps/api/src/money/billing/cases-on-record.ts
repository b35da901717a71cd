import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, type CaseReference, type CouncilCode, parseCaseId } from '#domain';
import type { EventStore } from '#event-store';
import { findByReference, type ReadDatabase } from '#read-models';
import { Problem } from '../../http/problem.js';
import { database, eventStore } from '../../parts.js';

interface CaseOnRecord {
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
}

/** The council of a case according to the record itself: a read model may not show a new case yet. */
@Injectable()
export class CasesOnRecord {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /** A council's case by its reference, as finance names it; or by its id. */
  async ownCase(council: CouncilCode, named: string): Promise<void> {
    const caseId = parseCaseId(named);
    const isOwn = caseId
      ? (await this.find([council], caseId)) !== undefined
      : (await findByReference(this.reads, [council], named)).length > 0;
    if (!isOwn) throw new Problem(404, 'unknown-case', 'This council has no such case.');
  }

  async find(councils: readonly CouncilCode[], caseId: CaseId): Promise<CaseOnRecord | undefined> {
    const last = await this.store.readLast(`planningApplication-${caseId}`);
    const council = last?.metadata.council;
    if (!last || !council || !councils.includes(council) || !('caseReference' in last.event))
      return undefined;
    return { council, caseReference: last.event.caseReference as CaseReference };
  }
}
