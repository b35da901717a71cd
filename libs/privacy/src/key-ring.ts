import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The 256 keys under which people's keys are wrapped in the vault, in one small file. LMDB copies pages and never wipes
 * them, so a deleted entry remains in its file. When the ring's key is replaced and its old file wiped, such a
 * remaining entry cannot be unwrapped. People are distributed over the keys. So replacing one key means wrapping the
 * keys of one person in 256 again.
 */
export interface KeyRing {
  readonly generation: number;
  readonly keys: Buffer;
}

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const ringSize = 256;

/** The number of the ring's key that wraps a subject's key. */
export const slotOf = (subject: string): number => createHash('sha256').update(subject).digest()[0]!;

const keyAt = (ring: KeyRing, slot: number): Buffer =>
  ring.keys.subarray(slot * keyBytes, (slot + 1) * keyBytes);

export function wrap(ring: KeyRing, subject: string, key: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyAt(ring, slotOf(subject)), iv);
  cipher.setAAD(Buffer.from(subject));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), wrapped]);
}

/** The key, or undefined if another ring wrapped it (or somebody changed it). */
export function unwrap(ring: KeyRing, subject: string, wrapped: Buffer): Buffer | undefined {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyAt(ring, slotOf(subject)),
    wrapped.subarray(0, ivBytes),
  );
  decipher.setAAD(Buffer.from(subject));
  decipher.setAuthTag(wrapped.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

export const newRing = (): KeyRing => ({ generation: 1, keys: randomBytes(ringSize * keyBytes) });

/** The next generation: one key is new, the others are the same. */
export function withNewKey(ring: KeyRing, slot: number): KeyRing {
  const keys = Buffer.from(ring.keys);
  randomBytes(keyBytes).copy(keys, slot * keyBytes);
  return { generation: ring.generation + 1, keys };
}

const fileName = /^ring-(\d+)\.key$/;
const fileOf = (folder: string, generation: number): string => join(folder, `ring-${generation}.key`);

/** It must be on disk before any key is wrapped under it. */
export function writeRing(folder: string, ring: KeyRing): void {
  const file = openSync(fileOf(folder, ring.generation), 'w', 0o600);
  try {
    writeSync(file, ring.keys);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(folder);
}

/** The ring of a generation; undefined after it was wiped. */
export function readRing(folder: string, generation: number): KeyRing | undefined {
  try {
    const keys = readFileSync(fileOf(folder, generation));
    return keys.length === ringSize * keyBytes ? { generation, keys } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Overwrites and removes every ring except one, including rings that a crash left behind. */
export function wipeOtherRings(folder: string, keep: number): void {
  const others = readdirSync(folder).filter((name) => {
    const generation = fileName.exec(name)?.[1];
    return generation !== undefined && Number(generation) !== keep;
  });
  for (const name of others) wipe(join(folder, name));
  if (others.length > 0) syncFolder(folder);
}

function wipe(path: string): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(statSync(path).size), 0, undefined, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
