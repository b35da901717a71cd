import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import { type Json, KeyVault, type Sealed, type Sealing, subjectOf } from '#privacy';
import {
  casesWithDrafts,
  type DraftRow,
  findDraft,
  findDrafts,
  prepareDrafts,
  type ReadDatabase,
  removeDraft,
  saveDraft,
} from '#read-models';
import { database, eventStore, sealing } from '../parts.js';

export interface Saving
  extends Pick<DraftRow, 'caseId' | 'command' | 'caseRevision' | 'savedBy' | 'savedAt'> {
  readonly content: Json;
  /** The revision that was opened; 0 if there was none. */
  readonly on: number;
}

/**
 * Drafts of acts on cases, off the record. Each has its own key, which is deleted with it. When anything is
 * erased on a case, its drafts are deleted too, because they may quote it.
 */
@Injectable()
export class Drafts implements OnApplicationBootstrap {
  readonly #log = new Logger('Drafts');
  #prepared: Promise<void> | undefined;

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(KeyVault) private readonly vault: KeyVault,
  ) {}

  /** Drafts left behind by an interrupted erasure. */
  onApplicationBootstrap(): void {
    void this.#goThrough().catch((err: unknown) =>
      this.#log.warn({ err }, 'could not check the drafts; each is checked before it is shown'),
    );
  }

  async of(caseId: CaseId): Promise<readonly DraftRow[]> {
    await this.#ready();
    const found = await findDrafts(this.reads, caseId);
    return found.length === 0 ? [] : this.#kept(caseId, found);
  }

  async find(caseId: CaseId, command: string): Promise<{ row: DraftRow; content: Json } | undefined> {
    await this.#ready();
    const found = await findDraft(this.reads, caseId, command);
    const [row] = found ? await this.#kept(caseId, [found]) : [];
    const opened = row && this.people.open(row.sealed as Sealed);
    return opened && 'value' in opened ? { row, content: opened.value } : undefined;
  }

  /** The draft afterwards; undefined if it is not at the revision that was opened. */
  async save({ content, on, ...row }: Saving): Promise<DraftRow | undefined> {
    const before = await this.find(row.caseId, row.command);
    if ((before?.row.revision ?? 0) !== on) return undefined;
    const subject = before ? subjectOf(before.row.sealed as Sealed) : `draft-${randomUUID()}`;
    const saved = { ...row, revision: on + 1, sealed: this.people.seal(subject, content) };
    if (await saveDraft(this.reads, saved)) return saved;
    if (!before) this.vault.destroy(subject);
    return undefined;
  }

  async discard(row: DraftRow): Promise<boolean> {
    const gone = await removeDraft(this.reads, row);
    if (gone) this.vault.destroy(subjectOf(row.sealed as Sealed));
    return gone;
  }

  /** Those that contain nothing erased since: the others are discarded. */
  async #kept(caseId: CaseId, rows: readonly DraftRow[]): Promise<readonly DraftRow[]> {
    const facts = await this.store.readStream(`planningApplication-${caseId}`);
    const erasedAt = facts.findLast(({ event }) => event.type === 'PersonalDataErased')?.revision ?? -1n;
    const [kept, gone] = [rows.filter(isAfter(erasedAt)), rows.filter((row) => !isAfter(erasedAt)(row))];
    for (const row of gone) await this.discard(row);
    return kept.filter(({ sealed }) => this.vault.find(subjectOf(sealed as Sealed)) !== 'erased');
  }

  async #goThrough(): Promise<void> {
    await this.#ready();
    for (const caseId of await casesWithDrafts(this.reads)) await this.of(caseId);
  }

  #ready(): Promise<void> {
    this.#prepared ??= prepareDrafts(this.reads).catch((error) => {
      // The database did not answer: the next request tries again.
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }
}

const isAfter =
  (erasedAt: bigint) =>
  ({ caseRevision }: DraftRow): boolean =>
    caseRevision >= erasedAt;
