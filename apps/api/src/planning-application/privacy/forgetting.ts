import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { type FileStore, isFileSubject } from '#documents';
import type { CaseId } from '#domain';
import {
  type EventStore,
  type Place,
  parsePlace,
  placeText,
  subjectsErasedAfter,
  subjectsErasedBy,
} from '#event-store';
import { KeyVault, type Subject } from '#privacy';
import { Drafts } from '../../drafts/drafts.js';
import { eventStore, fileStore } from '../../parts.js';

/**
 * Destroys exactly the keys that recorded facts name: after the fact, never instead of it. If interrupted, it
 * continues when the API starts.
 */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('Forgetting');
  #stopped = false;
  #again: Promise<void> = Promise.resolve();

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(KeyVault) private readonly vault: KeyVault,
    @Inject(fileStore) private readonly files: FileStore,
    @Inject(Drafts) private readonly drafts: Drafts,
  ) {}

  onApplicationBootstrap(): void {
    const forgottenThrough = parsePlace(this.vault.forgottenThrough ?? '') ?? null;
    this.#again = this.#goThroughRecord(forgottenThrough)
      // A position in another record (one restored from a backup) cannot be a starting point.
      .catch((err: unknown) => {
        if (forgottenThrough === null) throw err;
        return this.#goThroughRecord(null);
      })
      .catch((err: unknown) => this.#log.error({ err }, 'could not search the record for keys to destroy'));
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await this.#again;
  }

  /** The subjects named by the erasures on a case. */
  async forgetOn(caseId: CaseId): Promise<void> {
    const facts = await this.store.readStream(`planningApplication-${caseId}`);
    await this.#destroy(facts.flatMap(({ event }) => subjectsErasedBy(event)));
    // Requesting the drafts discards those that may quote erased data. If that fails now, it happens later.
    await this.drafts
      .of(caseId)
      .catch((err: unknown) =>
        this.#log.warn({ err, caseId }, 'drafts are discarded when they are next read'),
      );
  }

  async #goThroughRecord(after: Place | null): Promise<void> {
    for await (const { subjects, through } of subjectsErasedAfter(this.store, after)) {
      if (this.#stopped) return;
      const left = await this.#destroy(subjects);
      if (left > 0) this.#log.warn({ left }, 'destroyed keys whose destruction is recorded');
      this.vault.forgottenThrough = placeText(through);
    }
  }

  async #destroy(subjects: readonly Subject[]): Promise<number> {
    const left = new Set(subjects.filter((subject) => this.vault.find(subject) !== 'erased'));
    for (const subject of left) this.vault.destroy(subject);
    // Nobody can read them any more, so they only take up space.
    for (const subject of [...left].filter(isFileSubject))
      await this.files
        .removeAll(subject)
        .catch((err: unknown) =>
          this.#log.warn({ err, subject }, 'unreadable files were left where they are'),
        );
    return left.size;
  }
}
