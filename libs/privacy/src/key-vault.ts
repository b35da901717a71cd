import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb';
import {
  type KeyRing,
  readRing,
  slotOf,
  unwrap,
  wipeOtherRings,
  withNewKey,
  wrap,
  writeRing,
} from './key-ring.js';
import {
  entryKey,
  firstOrPresentRing,
  generationIn,
  generationKey,
  isTombstone,
  type Subject,
  SubjectErased,
  slotPrefix,
  tombstone,
  VaultDamaged,
} from './vault-entries.js';

interface KeyVaultSettings {
  readonly folder: string;
  /**
   * The folder of the ring, if it is separate from the vault: on another volume, which the vault's backups do not
   * include.
   */
  readonly ringFolder?: string;
}
const forgottenThroughKey = 'forgotten-through';
const cachedKeys = 10_000;

/**
 * A key for each person, outside the event store and PostgreSQL. To erase a person, destroy these 32 bytes. Any number
 * of processes on a host may open the same folder. When one process destroys a key, no other process finds it from then
 * on.
 */
export class KeyVault {
  private readonly cache = new Map<Subject, { entry: Buffer; key: KeyObject }>();

  private constructor(
    private readonly database: RootDatabase<Buffer, string>,
    private readonly ringFolder: string,
    private ring: KeyRing,
  ) {}

  static open({ folder, ringFolder = folder }: KeyVaultSettings): KeyVault {
    for (const each of [folder, ringFolder]) {
      mkdirSync(each, { recursive: true, mode: 0o700 });
      chmodSync(each, 0o700);
    }
    // permissionsMode is not in lmdb's types; without it everyone on the host may read the file.
    const options: RootDatabaseOptionsWithPath & { permissionsMode: number } = {
      path: join(folder, 'keys.lmdb'),
      encoding: 'binary',
      // A key must be on disk before data that is sealed with it. A commit returns when the key is on disk.
      overlappingSync: false,
      permissionsMode: 0o600,
    };
    const database = open<Buffer, string>(options);
    const ring = database.transactionSync(() => firstOrPresentRing(database, ringFolder));
    return new KeyVault(database, ringFolder, ring);
  }

  /** The subject's key, created now if there is none. Throws for an erased subject. */
  keyFor(subject: Subject): KeyObject {
    const found = this.find(subject);
    if (found === 'erased') throw new SubjectErased(subject);
    if (found) return found;
    this.database.transactionSync(() => this.makeKey(subject));
    return this.keyFor(subject);
  }

  /** Makes the missing keys off the event loop, in one commit with other requests that arrive meanwhile. */
  async prepare(subjects: readonly Subject[]): Promise<void> {
    const missing = subjects.filter((subject) => this.find(subject) === undefined);
    if (missing.length === 0) return;
    await this.database.transaction(() => {
      for (const subject of missing) this.makeKey(subject);
    });
  }

  /** The key; or that it was destroyed; or undefined if there never was one. Always the current state. */
  find(subject: Subject): KeyObject | 'erased' | undefined {
    // lmdb reads from a snapshot for a whole turn of the event loop. That is too long: an erased key would still be
    // found.
    this.database.resetReadTxn();
    const entry = this.database.get(entryKey(subject));
    if (!entry) return undefined;
    if (isTombstone(entry)) {
      this.cache.delete(subject);
      return 'erased';
    }
    const cached = this.cache.get(subject);
    if (cached?.entry.equals(entry)) return cached.key;
    const bytes = unwrap(this.ring, subject, entry);
    if (!bytes) return this.findUnderNewRing(subject, entry);
    const key = createSecretKey(bytes);
    if (this.cache.size >= cachedKeys) this.cache.clear();
    this.cache.set(subject, { entry, key });
    return key;
  }

  /**
   * Destroys a person's key for ever: the entry becomes a tombstone, and the key that wrapped it is replaced. So old
   * copies of the entry in the file open nothing. A repeat does no harm, and completes a destruction that was
   * interrupted.
   */
  destroy(subject: Subject): void {
    const key = entryKey(subject);
    this.database.transactionSync(() => {
      const present = this.presentRing();
      const entry = this.database.get(key);
      if (entry && isTombstone(entry)) return;
      this.database.putSync(key, tombstone);
      if (entry) this.ring = this.rewrap(present, slotOf(subject));
    });
    this.cache.delete(subject);
    this.database.transactionSync(() => {
      wipeOtherRings(this.ringFolder, this.presentRing().generation);
    });
  }

  /**
   * The position up to which the record was searched for erasures. It is stored with the keys. So when keys are
   * restored from a backup, the search continues from the right position.
   */
  get forgottenThrough(): string | null {
    this.database.resetReadTxn();
    const through = this.database.get(forgottenThroughKey);
    return through?.toString() ?? null;
  }

  set forgottenThrough(place: string) {
    this.database.transactionSync(() => {
      this.database.putSync(forgottenThroughKey, Buffer.from(place));
    });
  }

  async close(): Promise<void> {
    this.cache.clear();
    await this.database.close();
  }

  /** Within a write transaction, so that two processes that need the same missing key create only one. */
  private makeKey(subject: Subject): void {
    const key = entryKey(subject);
    if (this.database.get(key) === undefined)
      this.database.putSync(key, wrap(this.presentRing(), subject, randomBytes(32)));
  }

  /** Within a write transaction: adds a new key to the ring and wraps with it the keys that the old one wrapped. */
  private rewrap(old: KeyRing, slot: number): KeyRing {
    const renewed = withNewKey(old, slot);
    writeRing(this.ringFolder, renewed);
    const prefix = slotPrefix(slot);
    const entries = [...this.database.getRange({ start: prefix, end: `${prefix}~` })];
    for (const { key, value } of entries) {
      if (isTombstone(value)) continue;
      const subject = key.slice(prefix.length);
      const bytes = unwrap(old, subject, value);
      if (!bytes) throw new VaultDamaged(`The key of ${subject} cannot be unwrapped.`);
      this.database.putSync(key, wrap(renewed, subject, bytes));
    }
    this.database.putSync(generationKey, Buffer.from(String(renewed.generation)));
    return renewed;
  }

  /** Another process may have replaced a key of the ring since we read it. */
  private findUnderNewRing(subject: Subject, entry: Buffer): KeyObject | 'erased' | undefined {
    const before = this.ring.generation;
    const present = this.database.transactionSync(() => this.presentRing().generation);
    if (present === before && this.database.get(entryKey(subject))?.equals(entry))
      throw new VaultDamaged(`The key of ${subject} cannot be unwrapped.`);
    return this.find(subject);
  }

  /** Within a write transaction, so that nobody replaces it meanwhile. */
  private presentRing(): KeyRing {
    const generation = generationIn(this.database);
    if (generation !== this.ring.generation) {
      const ring = generation === undefined ? undefined : readRing(this.ringFolder, generation);
      if (!ring)
        throw new VaultDamaged(`The key ring of generation ${generation} is missing in ${this.ringFolder}.`);
      this.ring = ring;
    }
    return this.ring;
  }
}
