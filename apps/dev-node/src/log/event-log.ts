import { type Commit, NoRoom, type Storage } from '../storage/storage.js';
import { Draft } from './draft.js';
import { RecentIds } from './recent-ids.js';
import { Wakening } from './wakening.js';
import type { Write, WriteResult } from './writes.js';

interface Waiting {
  write: Write;
  /** The approximate size in bytes. */
  size: number;
  answer: (outcome: WriteResult) => void;
  fail: (error: unknown) => void;
}

/** A commit has at most this size, so that an answer need not wait for all pending writes. */
const COMMIT_BYTES = 4 * 1024 * 1024;

/**
 * The only place where events are written. Writes that arrive while the disk is busy share the next commit
 * and its flush. Each is answered, even with a refusal, when its commit is on disk, because the answer may
 * depend on it.
 */
export class EventLog {
  readonly commits = new Wakening();
  private readonly listeners = new Set<(commit: Commit) => void>();
  private recentIds = new RecentIds();
  private waiting: Waiting[] = [];
  private committing: Promise<void> | null = null;
  private broken: CannotWrite | null = null;

  constructor(readonly storage: Storage) {}

  write(write: Write, size: number): Promise<WriteResult> {
    return new Promise((answer, fail) => {
      this.waiting.push({ write, size, answer, fail });
      this.committing ??= this.commitAll();
    });
  }

  /** Resolves when all pending requests have been answered. */
  async settle(): Promise<void> {
    await this.committing;
  }

  /** Calls back with each commit from now on, until the answer is called. */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes a commit of another log. */
  async replicate(commit: Commit): Promise<void> {
    await this.storage.write(commit);
    this.tell(commit);
  }

  /** Clears the remembered event ids, because the events are gone. */
  forget(): void {
    this.recentIds = new RecentIds();
  }

  private tell(commit: Commit): void {
    for (const listener of this.listeners) listener(commit);
    this.commits.wake();
  }

  private async commitAll(): Promise<void> {
    // Other writes of this turn of the event loop belong in the same commit.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) await this.commitSome(this.takeSome());
    this.committing = null;
  }

  private takeSome(): Waiting[] {
    let size = 0;
    const upTo = this.waiting.findIndex((waiting) => {
      size += waiting.size;
      return size > COMMIT_BYTES;
    });
    const count = upTo === -1 ? this.waiting.length : Math.max(1, upTo);
    return this.waiting.splice(0, count);
  }

  private async commitSome(some: Waiting[]): Promise<void> {
    try {
      if (this.broken) throw this.broken;
      const draft = new Draft(this.storage, this.recentIds, Date.now());
      const outcomes = some.map(({ write }) => write(draft));
      const commit = draft.commit();
      if (commit.events.length > 0) {
        await this.storage.write(commit);
        draft.remember();
        this.tell(commit);
      }
      some.forEach(({ answer }, index) => {
        answer(outcomes[index] as WriteResult);
      });
    } catch (error) {
      // Unless the storage refused for lack of room, its state is unknown until a restart.
      if (!(error instanceof NoRoom)) this.broken ??= new CannotWrite(error);
      for (const { fail } of some) fail(this.broken ?? error);
    }
  }
}

/** The storage failed: reads continue, and nothing more is written. */
export class CannotWrite extends Error {
  constructor(cause: unknown) {
    const because = cause instanceof Error ? cause.message : String(cause);
    super(`Nothing more is written until the event store is restarted: its disk failed (${because}).`, {
      cause,
    });
  }
}
