import { Inject, Injectable } from '@nestjs/common';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import { eventStore } from '../parts.js';
import { type RecordedCase, recordedCase } from './recorded-case.js';

/** Facts of the cases asked for last: a few kilobytes each. */
const usuallyKept = 10_000;

/**
 * Cases according to their record. The whole record is read and its hashes are checked for every question, so that
 * a changed fact is noticed at once (docs/adr/0060). Only what follows from the facts is kept, by the last hash.
 */
@Injectable()
export class RecordedCases {
  readonly #kept = new Map<CaseId, RecordedCase>();
  #facts = 0;

  constructor(@Inject(eventStore) private readonly store: Pick<EventStore, 'readStream'>) {}

  /** Undefined if there is no such case. */
  async of(caseId: CaseId): Promise<RecordedCase | undefined> {
    const recorded = await recordedCase(this.store, caseId, this.#kept.get(caseId));
    if (recorded) this.#keep(recorded);
    return recorded;
  }

  #keep(recorded: RecordedCase): void {
    const { caseId, facts } = recorded;
    this.#forget(caseId);
    this.#kept.set(caseId, recorded);
    this.#facts += facts.length;
    while (this.#facts > usuallyKept) this.#forget(this.#kept.keys().next().value!);
  }

  #forget(caseId: CaseId): void {
    this.#facts -= this.#kept.get(caseId)?.facts.length ?? 0;
    this.#kept.delete(caseId);
  }
}
