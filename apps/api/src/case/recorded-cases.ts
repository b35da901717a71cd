import { Inject, Injectable } from '@nestjs/common';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import { eventStore } from '../parts.js';
import { type RecordedCase, recordedCase } from './recorded-case.js';

/** Facts of the cases asked for last: a few kilobytes each. */
const usuallyKept = 10_000;

/** After this time the whole record is read and checked again, even if its end has not changed. */
const longestMs = 60_000;

interface Kept {
  readonly recorded: RecordedCase;
  readonly untilMs: number;
}

/**
 * Cases according to their record. A case that was read before is used again only if its record still ends with
 * the same fact: the hash of the last fact covers all facts before it.
 */
@Injectable()
export class RecordedCases {
  readonly #kept = new Map<CaseId, Kept>();
  #facts = 0;

  constructor(@Inject(eventStore) private readonly store: Pick<EventStore, 'readStream' | 'readLast'>) {}

  /** Undefined if there is no such case. */
  async of(caseId: CaseId): Promise<RecordedCase | undefined> {
    const kept = this.#kept.get(caseId);
    if (kept && Date.now() < kept.untilMs && (await this.#endsWith(kept.recorded))) {
      this.#keep(kept);
      return kept.recorded;
    }
    this.#forget(caseId);
    const recorded = await recordedCase(this.store, caseId);
    if (recorded) this.#keep({ recorded, untilMs: Date.now() + longestMs });
    return recorded;
  }

  async #endsWith({ caseId, revision, hash }: RecordedCase): Promise<boolean> {
    const last = await this.store.readLast(`planningApplication-${caseId}`);
    return last?.revision === revision && last.metadata.hash === hash;
  }

  #keep(kept: Kept): void {
    const { caseId, facts } = kept.recorded;
    this.#forget(caseId);
    this.#kept.set(caseId, kept);
    this.#facts += facts.length;
    while (this.#facts > usuallyKept) this.#forget(this.#kept.keys().next().value!);
  }

  #forget(caseId: CaseId): void {
    this.#facts -= this.#kept.get(caseId)?.recorded.facts.length ?? 0;
    this.#kept.delete(caseId);
  }
}
